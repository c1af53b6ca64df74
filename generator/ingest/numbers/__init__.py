"""German number phrases: `read_quantities` finds and reads them, `reading` proves one."""

from generator.ingest.numbers.readings import Reading, read_quantities, reading

__all__ = ["Reading", "read_quantities", "reading"]
