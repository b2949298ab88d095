package io.github.linchpin.profile;

import java.util.List;

/**
 * A country in the list.
 *
 * @param leads input stages where it is the largest
 * @param above65 of these, where it has more than 65 % for certain
 * @param maybeAbove65 of these, where its interval reaches above 65 %
 * @param supplies input stages whose table names it as a producer
 * @param unstated of these, where its share is not stated
 * @param exports export restrictions that it imposes, in force on D
 * @param imports import restrictions that it imposes, in force on D
 * @param measures all measures of any kind that it has imposed or announced
 * @param blocs where it belongs on D
 */
record CountryRow(
        Area area,
        int leads,
        int above65,
        int maybeAbove65,
        int supplies,
        int unstated,
        int exports,
        int imports,
        int measures,
        List<Area> blocs) {

    /** It leads, supplies or imposes something. */
    boolean matters() {
        return supplies > 0 || leads > 0 || measures > 0;
    }

    /** Of the key alone: a grid keeps its rows by hash. */
    @Override
    public int hashCode() {
        return area.code().hashCode();
    }
}
