package io.github.linchpin.kit;

import io.github.linchpin.shared.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Addresses to which views of different features link; each keeps the viewpoint of its state. */
public final class Addresses {
    public static final String INPUTS = "inputs";
    public static final String CONTROLS = "controls";
    public static final String COUNTRIES = "countries";
    public static final String COMPARE = "compare";

    /** The two sides of a comparison. */
    public static final String LEFT = "left";

    public static final String RIGHT = "right";
    public static final String STAGE = "stage";

    /** Filters of the list of inputs to which other views link. */
    public static final String LEADER = "leader";

    public static final String FINDING = "finding";

    /** Filters of the register to which other views link. */
    public static final String INPUT = "input";

    public static final String ISSUER = "issuer";
    public static final String STATE = "state";

    /** A day on which supply changes class, and by whose measures. */
    public static final String CHANGES = "changes";

    public static final String BY = "by";

    /** Profile, password, tokens and sessions of who has signed in. */
    public static final String OWN_ACCOUNT = "account";

    /** Where a one-time link leads with which somebody sets a password; the secret follows. */
    public static final String PASSWORD = "password";

    /** Purchase lines, their suppliers, and the files they come from. */
    public static final String LINES = "ledger/lines";

    public static final String SUPPLIERS = "ledger/suppliers";
    public static final String LEDGER_IMPORTS = "ledger/imports";

    /** What purchases are exposed to. */
    public static final String EXPOSURE = "exposure";

    /** Parameter of the exposure: country of last processing. */
    public static final String ORIGIN = "origin";

    /** Parameter of the exposure: a measure that gives the class. */
    public static final String MEASURE = "measure";

    /** Parameter of the exposure: a class on D. */
    public static final String CLASS = "class";

    /** Parameter of the exposure: by what the value is looked at. */
    public static final String GROUPED_BY = "by";

    /** Parameter of the exposure: only what changes class soon. */
    public static final String CHANGING = "changing";

    /** Its only value. */
    public static final String SOON = "90-days";

    /** Licences under which purchases come. */
    public static final String LICENCES = "exposure/licences";

    /** How long stocks last. */
    public static final String STOCK = "exposure/stock";

    /** Filters of the purchase lines to which other views link. */
    public static final String UNIT = "unit";

    public static final String ITEM = "item";

    /** A part of a text, in lists that can be searched. */
    public static final String TEXT = "q";

    public static final String SUPPLIER = "supplier";

    private Addresses() {}

    /** The start page. */
    public static String overview(UrlState state) {
        String query = state.viewpointOnly().query().getQueryString();
        return query.isEmpty() ? "/" : "/?" + query;
    }

    /** The list of countries. */
    public static String countries(UrlState state) {
        return address(COUNTRIES, state.viewpointOnly());
    }

    /** The page of a country or a bloc. */
    public static String country(String code, UrlState state) {
        return address(COUNTRIES + "/" + code, state.viewpointOnly());
    }

    /** The list of inputs with one filter set. */
    public static String inputs(UrlState state, String filter, String value) {
        return address(INPUTS, state.viewpointOnly().with(filter, value));
    }

    /** The inputs that change class on a day, by measures of an issuer where one is given. */
    public static String changes(LocalDate day, String issuer, UrlState state) {
        return address(
                INPUTS, state.viewpointOnly().with(CHANGES, day.toString()).with(BY, issuer));
    }

    /** The list of inputs. */
    public static String inputs(UrlState state) {
        return address(INPUTS, state.viewpointOnly());
    }

    /** The page of an input, at a stage where one is given. */
    public static String input(String slug, @Nullable Stage stage, UrlState state) {
        return address(
                INPUTS + "/" + slug,
                state.viewpointOnly().with(STAGE, stage == null ? null : stage.code()));
    }

    /** The register of measures. */
    public static String controls(UrlState state) {
        return address(CONTROLS, state.viewpointOnly());
    }

    /** The page of a measure. */
    public static String measure(String id, UrlState state) {
        return address(CONTROLS + "/" + id, state.viewpointOnly());
    }

    /** What purchases are exposed to. */
    public static String exposure(UrlState state) {
        return address(EXPOSURE, state.viewpointOnly());
    }

    /** The same with one filter set. */
    public static String exposure(UrlState state, String filter, String value) {
        return address(EXPOSURE, state.viewpointOnly().with(filter, value));
    }

    /** The same of one supplier of a unit. */
    public static String exposure(UrlState state, int unit, int supplier) {
        return address(
                EXPOSURE,
                state.viewpointOnly()
                        .with(UNIT, Integer.toString(unit))
                        .with(SUPPLIER, Integer.toString(supplier)));
    }

    /** The purchase lines of a unit with one more filter set. */
    public static String lines(int unit, String filter, String value, UrlState state) {
        return address(
                LINES,
                state.viewpointOnly().with(UNIT, Integer.toString(unit)).with(filter, value));
    }

    /** The licences of a unit in which a number stands. */
    public static String licence(int unit, String number, UrlState state) {
        return address(
                LICENCES,
                state.viewpointOnly().with(UNIT, Integer.toString(unit)).with(TEXT, number));
    }

    /** The page of a supplier of a unit. */
    public static String supplier(int unit, int supplier, UrlState state) {
        return address(SUPPLIERS + "/" + unit + "/" + supplier, state.viewpointOnly());
    }

    /** An input beside another; the page chooses one. */
    public static String compareInputs(String slug, UrlState state) {
        return address(COMPARE + "/inputs", state.viewpointOnly().with(LEFT, slug));
    }

    /** Two days side by side, with the same knowledge. */
    public static String compareDays(LocalDate left, LocalDate right, UrlState state) {
        return compare("days", left, right, state);
    }

    /** Two states of knowledge side by side; null on the right for the one of the state, or now. */
    public static String compareKnowledge(
            LocalDate left, @Nullable LocalDate right, UrlState state) {
        return compare("knowledge", left, right, state);
    }

    private static String compare(
            String what, LocalDate left, @Nullable LocalDate right, UrlState state) {
        return address(
                COMPARE + "/" + what,
                state.viewpointOnly()
                        .with(LEFT, left.toString())
                        .with(RIGHT, right == null ? null : right.toString()));
    }

    /** A path with a whole state behind it. */
    public static String address(String path, UrlState state) {
        String query = state.query().getQueryString();
        return query.isEmpty() ? path : path + "?" + query;
    }
}
