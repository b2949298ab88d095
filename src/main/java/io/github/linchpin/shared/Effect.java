package io.github.linchpin.shared;

/**
 * What a measure can do. Only the first two expose supply; they are figures of their own and never
 * added.
 */
public enum Effect implements Coded {
    /** Goods leave the imposing country, or are made with what left it, only under conditions. */
    EXPORT_RESTRICTION("export-restriction"),
    /** Goods of named origins enter the imposing country only under conditions. */
    IMPORT_RESTRICTION("import-restriction"),
    /** Tariff, export tax or lost rebate: money, never exposure. */
    COST("cost"),
    /** Know-how and services: hits projects, not purchases. */
    TECHNOLOGY("technology"),
    /** Due diligence, benchmarks, conditions of subsidies. */
    DUTY("duty"),
    /** A fact for the calendar. */
    EVENT("event");

    private final String code;

    Effect(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
