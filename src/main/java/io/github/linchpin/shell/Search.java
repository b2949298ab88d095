package io.github.linchpin.shell;

import io.github.linchpin.access.Permission;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.shell.SearchSource.Hit;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The search over everything: asks every source and puts the best first. */
@Service
@RolesAllowed(Permission.READ)
public class Search {
    /** As many as can be read at a glance. */
    static final int MOST = 12;

    /** What one source may take while others have something to say. */
    private static final int MOST_OF_ONE = 6;

    private static final Comparator<Hit> BEST =
            Comparator.comparing(Hit::fit).thenComparing(Hit::related);

    private final List<SearchSource> sources;

    Search(List<SearchSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** The best hits, best first; none for a blank text. */
    public List<Hit> find(String typed, Viewpoint viewpoint) {
        SearchText text = SearchText.of(typed);
        if (text.isBlank()) {
            return List.of();
        }
        List<Hit> first = new ArrayList<>();
        List<Hit> rest = new ArrayList<>();
        List<Hit> all = new ArrayList<>();
        for (SearchSource source : sources) {
            List<Hit> found = once(source.find(text, viewpoint));
            all.addAll(found);
            first.addAll(found.subList(0, Math.min(MOST_OF_ONE, found.size())));
            rest.addAll(found.subList(Math.min(MOST_OF_ONE, found.size()), found.size()));
        }
        List<Hit> chosen = new ArrayList<>(first.stream().sorted(BEST).limit(MOST).toList());
        rest.stream().sorted(BEST).limit(MOST - chosen.size()).forEach(chosen::add);
        // the order of the sources decides between equals
        return all.stream().filter(chosen::contains).sorted(BEST).toList();
    }

    /** Each page once, by its best hit. */
    private static List<Hit> once(List<Hit> found) {
        Map<String, Hit> byPath = new LinkedHashMap<>();
        found.stream().sorted(BEST).forEach(hit -> byPath.putIfAbsent(hit.path(), hit));
        return List.copyOf(byPath.values());
    }
}
