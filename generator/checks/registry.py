"""Every rule by its id, which names the healthy state; the order is the order of the work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.checks import (
    comparisons,
    computations,
    contexts,
    coverage,
    curation,
    dated,
    documents,
    hand_markup,
    imprint,
    links,
    macro_calls,
    notes,
    numbers,
    originals,
    plain_texts,
    proof_actors,
    proof_dates,
    proof_figures,
    proof_negations,
    proof_origins,
    proof_overrides,
    proof_periods,
    proof_publication,
    proof_quotations,
    proof_roles,
    proof_surfaces,
    proof_vague,
    quotations,
    quoted_in_sources,
    quoted_on_pages,
    read_back,
    read_charts,
    read_sources,
    release,
    sentences,
    shown_facts,
    sitemap,
    summaries,
    traced,
    usage,
    vocabulary,
)
from generator.checks.built import Site
from generator.checks.finding import Finding
from generator.checks.inputs import Inputs

FACT_RULES: Mapping[str, Callable[[Inputs], Iterator[Finding]]] = {
    # what dossiers say, without their articles
    "surface-states-value": proof_surfaces.surface_states_value,
    "wording-tells-no-other-amount": proof_vague.wording_tells_no_other_amount,
    "surface-states-date": proof_surfaces.surface_states_date,
    "role-names-its-office": proof_roles.role_names_its_office,
    "office-has-a-noun": proof_roles.office_has_a_noun,
    "override-means-its-fact": proof_overrides.override_means_its_fact,
    # dossiers against their articles
    "original-hash-is-recorded": originals.original_hash_is_recorded,
    "surface-stands-in-paragraph": originals.surface_stands_in_paragraph,
    "context-leads-to-surface": contexts.context_leads_to_surface,
    "context-is-the-shortest": contexts.context_is_the_shortest,
    "figure-reads-as-recorded": proof_figures.figure_reads_as_recorded,
    "figure-is-about-somebody-named": proof_actors.figure_is_about_somebody_named,
    "date-resolves-to-event": proof_dates.date_resolves_to_event,
    "publication-day-is-the-stated-one": proof_publication.publication_day_is_the_stated_one,
    "author-is-named": proof_publication.author_is_named,
    "origin-is-named": proof_origins.origin_is_named,
    "period-is-told-beside-figure": proof_periods.period_is_told_beside_figure,
    "quotation-is-spoken-by": proof_quotations.quotation_is_spoken_by,
    "quotation-keeps-its-negation": proof_negations.quotation_keeps_its_negation,
    "role-names-its-holder": proof_roles.role_names_its_holder,
    "override-is-needed": proof_overrides.override_is_needed,
    "every-find-is-told": coverage.every_find_is_told,
    "left-out-is-found": coverage.left_out_is_found,
}
"""What proves facts: by their own words everywhere, by their articles where those are at hand."""

PROJECT_RULES: Mapping[str, Callable[[Inputs], Iterator[Finding]]] = {
    # dossiers
    "dossier-is-curated": curation.dossier_is_curated,
    "draft-texts-are-replaced": curation.draft_texts_are_replaced,
    "proposals-are-decided": curation.proposals_are_decided,
    "context-has-at-most-three-words": curation.marks_have_at_most_three_words,
    "quotation-has-context": quotations.quotation_has_context,
    "note-stands-on-its-ground": notes.note_stands_on_its_ground,
    "words-quoted-per-source": quotations.words_quoted_per_source,
    "article-page-length": summaries.article_page_length,
    "every-actor-has-role-and-text": vocabulary.every_actor_has_role_and_text,
    "every-term-is-explained": vocabulary.every_term_is_explained,
    "term-surface-is-a-form": vocabulary.term_surface_is_a_form,
    "glossary-entry-40-to-120-words": vocabulary.glossary_entry_length,
    **FACT_RULES,
    # comparisons
    "every-statement-is-compared": comparisons.every_statement_is_compared,
    "overruled-verdict-is-needed": comparisons.overruled_verdict_is_needed,
    # corrections
    "corrections-are-dated": dated.corrections_are_dated,
    # pages, and the texts of dossiers that become pages
    "page-calls-known-macros": macro_calls.page_calls_known_macros,
    "plain-text-calls-no-macro": plain_texts.plain_text_calls_no_macro,
    "marks-of-facts-come-from-macros": hand_markup.marks_of_facts_come_from_macros,
    "macro-ids-exist": macro_calls.macro_ids_exist,
    "computed-figures-go-together": computations.computed_figures_go_together,
    "numbers-come-from-facts": numbers.numbers_come_from_facts,
    "quotation-in-prose-is-a-fact": quoted_in_sources.quotation_in_prose_is_a_fact,
    "sentence-length": sentences.sentence_length,
    "lead-at-most-60-words": summaries.lead_at_most_60_words,
    "page-has-description": summaries.page_has_description,
    "description-120-to-160-characters": summaries.description_length,
}
SITE_RULES: Mapping[str, Callable[[Site], Iterator[Finding]]] = {
    "link-target-exists": links.link_target_exists,
    "no-foreign-request": links.no_foreign_request,
    "id-stands-once": documents.id_stands_once,
    "page-has-lang": documents.page_has_lang,
    "page-has-title-and-description": documents.page_has_title_and_description,
    "macro-error-absent": documents.macro_error_absent,
    "fact-has-evidence": shown_facts.fact_has_evidence,
    "facts-are-published": read_back.facts_are_published,
    "fact-on-screen-equals-open-data": read_back.fact_on_screen_equals_open_data,
    "picture-equals-chart": read_charts.picture_equals_chart,
    "citation-equals-open-data": read_sources.citation_equals_open_data,
    "evidence-equals-open-data": read_sources.evidence_equals_open_data,
    "number-in-prose-is-traced": traced.number_in_prose_is_traced,
    "quotation-on-page-is-a-fact": quoted_on_pages.quotation_on_page_is_a_fact,
    "every-fact-is-used": usage.every_fact_is_used,
    "page-states-cutoff": shown_facts.page_states_cutoff,
    "sitemap-lists-every-page": sitemap.sitemap_lists_every_page,
    # a release
    "imprint-is-complete": imprint.imprint_is_complete,
    "release-has-public-address": release.release_has_public_address,
    "release-has-legal-pages": release.release_has_legal_pages,
}
