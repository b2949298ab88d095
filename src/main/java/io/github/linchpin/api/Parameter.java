package io.github.linchpin.api;

import io.github.linchpin.shared.Coded;

/** What a request may say behind the question mark. */
enum Parameter implements Coded {
    INPUT("input", "input", true, "gallium", "Slug of an input, as in the resource inputs."),
    STAGE(
            "stage",
            "stage of shares",
            true,
            "refining",
            "Stage at which the share is measured, or which was bought."),
    PERIOD(
            "period",
            "period",
            true,
            "2025",
            "Period of the table: a year, or first and last year such as 2016-2020."),
    SOURCE("source", "source", true, "usgs-mcs-2026", "Id of the edition of the source."),
    FORM(
            "form",
            "form",
            false,
            "oxide",
            "Form that is bought: as a share table prints it, or a form key as measures use it."
                    + " Left out: the form of the lead table as printed."),
    DESTINATION(
            "destination",
            "country",
            false,
            "US",
            "Country of the buyer, ISO 3166-1 alpha-2 in capitals. Left out: US."),
    ISSUER("issuer", "area", true, "CN", "Who imposes the measure: code of a country or bloc."),
    EFFECT("effect", "effect", true, "export-restriction", "What the measure can do."),
    CLASS("class", "class of measures", true, "licence", "How strong the measure is."),
    STATE("state", "state", true, "in-force", "State of the measure on the day and reading."),
    UNIT(
            "unit",
            "business unit",
            false,
            "1",
            "Id of a business unit, as in the field units of the resource exposure: what it bought."),
    SUPPLIER(
            "supplier",
            "supplier",
            false,
            "1",
            "Id of a supplier of the unit, as in the address of its page; only together with unit."),
    BOUGHT_CLASS(
            "class",
            "class of purchases",
            false,
            "licence",
            "Of purchases: only the parts that have this class on D."),
    ORIGIN(
            "origin",
            "country",
            false,
            "CN",
            "Country of last processing, ISO 3166-1 alpha-2 in capitals: only the parts that are known"
                    + " to come from there."),
    MEASURE(
            "measure",
            "measure",
            false,
            "CN-2024-46-2A",
            "Id of a measure: only the parts to which it gives their class."),
    CHANGING(
            "changing",
            "span of days",
            false,
            "90-days",
            "90-days: only the parts that have another class on some day of the 90 days after D."),
    GROUP(
            "group",
            "group",
            false,
            "whole",
            "input: a row for each input and stage. whole: one row of all of them together. Left out:"
                    + " input."),
    READING(
            "reading",
            "reading",
            false,
            "as-reported",
            "Which end of a suspension counts: the end that a named source reports, or the end in"
                    + " the act. Left out: as-reported."),
    ON(
            "on",
            "day",
            false,
            "2026-11-21",
            "D, the day that the question is about, such as 2026-11-21. Left out: today, as each"
                    + " issuer's time zone reads it."),
    KNOWN(
            "known",
            "day",
            false,
            "2026-11-21",
            "K, the state of knowledge: the end of this day, UTC. Left out: everything that is"
                    + " known now."),
    LIMIT(
            "limit",
            "number of rows",
            false,
            "100",
            "How many rows an answer holds at most, 1 to 10,000. Left out: all rows."),
    AFTER(
            "after",
            "cursor",
            false,
            "",
            "Cursor of the next page, as the answer before gave it; all other parameters must be"
                    + " as they were.");

    private final String code;
    private final String noun;
    private final boolean many;
    private final String example;
    private final String about;

    Parameter(String code, String noun, boolean many, String example, String about) {
        this.code = code;
        this.noun = noun;
        this.many = many;
        this.example = example;
        this.about = about;
    }

    @Override
    public String code() {
        return code;
    }

    /** What its value is, in a message. */
    String noun() {
        return noun;
    }

    /** May be given several times, which means either. */
    boolean many() {
        return many;
    }

    String example() {
        return example;
    }

    String about() {
        return about;
    }
}
