package io.github.linchpin.kit;

import io.github.linchpin.shared.Stage;
import org.jspecify.annotations.Nullable;

/** Addresses to which views of different features link; each keeps the viewpoint of its state. */
public final class Addresses {
    public static final String INPUTS = "inputs";
    public static final String CONTROLS = "controls";
    public static final String STAGE = "stage";

    /** Filters of the list of inputs to which other views link. */
    public static final String LEADER = "leader";

    public static final String FINDING = "finding";

    /** A day on which supply changes class, and by whose measures. */
    public static final String CHANGES = "changes";

    public static final String BY = "by";

    private Addresses() {}

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

    /** A path with a whole state behind it. */
    public static String address(String path, UrlState state) {
        String query = state.query().getQueryString();
        return query.isEmpty() ? path : path + "?" + query;
    }
}
