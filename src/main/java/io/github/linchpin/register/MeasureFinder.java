package io.github.linchpin.register;

import io.github.linchpin.control.RegisteredMeasure;
import io.github.linchpin.exposure.ExposureService;
import io.github.linchpin.exposure.Exposures;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.shared.Viewpoint;
import io.github.linchpin.shell.SearchSource;
import io.github.linchpin.shell.SearchText;
import io.github.linchpin.wording.MeasureWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds measures by label, id and short name, by title, clause and act; one statement. */
@Component
@Order(3)
class MeasureFinder implements SearchSource {
    private final ExposureService exposures;

    MeasureFinder(ExposureService exposures) {
        this.exposures = exposures;
    }

    @Override
    public List<Hit> find(SearchText text, Viewpoint viewpoint) {
        Exposures from = exposures.exposures(viewpoint);
        List<Hit> hits = new ArrayList<>();
        for (RegisteredMeasure measure : from.register().measures()) {
            text.fit(names(measure), texts(measure))
                    .ifPresent(fit -> hits.add(hit(measure, fit, from)));
        }
        return hits;
    }

    private static Hit hit(RegisteredMeasure measure, SearchText.Fit fit, Exposures from) {
        return new Hit(
                measure.label(),
                Texts.text(
                        "search.measure",
                        measure.act().issuerName(),
                        MeasureWords.state(measure.on(from.on(), from.reading())),
                        measure.text().title()),
                ControlsNavigation.PATH + "/" + measure.id(),
                fit,
                false);
    }

    private static List<String> names(RegisteredMeasure measure) {
        return Stream.of(measure.label(), measure.id(), measure.shortName(), measure.act().name())
                .map(SearchText::key)
                .toList();
    }

    private static List<String> texts(RegisteredMeasure measure) {
        String clause = measure.text().clause();
        return Stream.of(
                        measure.text().title(),
                        clause == null ? "" : clause,
                        measure.act().issuerName())
                .filter(text -> !text.isEmpty())
                .map(SearchText::key)
                .toList();
    }
}
