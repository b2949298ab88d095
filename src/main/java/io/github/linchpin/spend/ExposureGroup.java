package io.github.linchpin.spend;

/** What purchases that have one thing in common are exposed to. */
public record ExposureGroup(Key key, Partition partition) {
    /**
     * What they have in common.
     *
     * @param unit id of the unit of a group of one unit, a supplier or an item; 0 otherwise
     * @param id of the supplier or item; 0 otherwise
     * @param code of the supplier or item, a stage, a country or a measure; {@code
     *     input/stage/form} of a form; empty where nothing is known of it
     * @param name of the supplier, title of the measure, or what an item is; empty where the code
     *     says it all
     */
    public record Key(int unit, int id, String code, String name) {
        static Key unit(int unit) {
            return new Key(unit, 0, "", "");
        }

        static Key code(String code) {
            return new Key(0, 0, code, "");
        }
    }
}
