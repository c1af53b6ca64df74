"""German number phrases: `read_quantities` finds and reads them, `reading` proves one."""

from generator.ingest.numbers.readings import Reading, main_currency, read_quantities, reading

__all__ = ["Reading", "main_currency", "read_quantities", "reading"]
