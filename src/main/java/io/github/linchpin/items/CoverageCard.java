package io.github.linchpin.items;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.ShareBar;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.ledger.Coverage;
import io.github.linchpin.ledger.ItemFilter;
import java.math.BigDecimal;
import java.util.List;

/** How much of what was spent is mapped, and what the rest is. */
final class CoverageCard extends Div {
    private static final long serialVersionUID = 1L;

    CoverageCard(Coverage coverage, ItemFilter filter) {
        addClassNames("lp-card", "lp-coverage");
        Span finding =
                new Span(
                        Texts.text(
                                "items.coverage",
                                Formats.percent(coverage.share(coverage.mapped())),
                                euros(coverage.all()),
                                Formats.month(filter.first()),
                                Formats.month(filter.last())));
        finding.addClassName("lp-card__title");
        ShareBar bar =
                new ShareBar(
                        List.of(
                                part(
                                        "items.coverage.mapped",
                                        coverage,
                                        coverage.mapped(),
                                        "lp-cat-1"),
                                part(
                                        "items.coverage.without",
                                        coverage,
                                        coverage.without(),
                                        "lp-cat-3"),
                                part(
                                        "items.coverage.open",
                                        coverage,
                                        coverage.open(),
                                        "lp-cat-unknown")));
        Span rest =
                new Span(
                        Texts.text(
                                "items.coverage.parts",
                                euros(coverage.mapped()),
                                euros(coverage.inputs()),
                                euros(coverage.without()),
                                euros(coverage.open())));
        rest.addClassNames("lp-muted", "lp-small");
        add(finding, bar, rest);
    }

    private static ShareBar.Part part(
            String text, Coverage coverage, BigDecimal value, String colour) {
        return new ShareBar.Part(
                Texts.text(text), coverage.share(value).max(BigDecimal.ZERO), colour);
    }

    private static String euros(BigDecimal amount) {
        return Formats.euros(amount);
    }
}
