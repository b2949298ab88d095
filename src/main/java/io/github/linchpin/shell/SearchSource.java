package io.github.linchpin.shell;

import io.github.linchpin.shared.Viewpoint;
import java.util.List;

/**
 * What a feature can find by name, for the search in the header. A bean of each leaf; the order of
 * the beans decides between things that fit equally well.
 */
public interface SearchSource {

    /** Everything that fits, in the order in which the feature itself would name it. */
    List<Hit> find(SearchText text, Viewpoint viewpoint);

    /**
     * Something that was found.
     *
     * @param title its name
     * @param detail what it is, in a line
     * @param path where its page is, without a viewpoint
     * @param fit how well it fits
     * @param related found because it belongs to something that fits, not by itself
     */
    record Hit(String title, String detail, String path, SearchText.Fit fit, boolean related) {}
}
