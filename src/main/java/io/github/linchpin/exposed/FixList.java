package io.github.linchpin.exposed;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.spend.Fix;
import io.github.linchpin.wording.MeasureWords;
import java.util.List;
import java.util.Objects;

/** What moves the most value: how much, what to do, about what. */
final class FixList extends Div {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 4;

    FixList(List<Fix> fixes) {
        addClassName("lp-exposure-changes");
        fixes.stream()
                .limit(MOST)
                .forEach(fix -> {
                    Span value = new Span(Formats.compactEuros(fix.euros()));
                    value.addClassName("lp-strong");
                    add(new Div(value, new Span(words(fix))));
                });
    }

    private static String words(Fix fix) {
        String item = fix.goods().item().code();
        String seller = fix.goods().seller().name();
        return switch (fix.kind()) {
            case ALTERNATE ->
                    Texts.text(
                            "exposure.fix.alternate",
                            item,
                            seller,
                            Objects.requireNonNull(fix.alternate()).name());
            case DOCUMENT -> Texts.text("exposure.fix.document", item, seller);
            case ANSWER ->
                    Texts.text(
                            "exposure.fix.answer",
                            item,
                            MeasureWords.questions(
                                    List.of(Objects.requireNonNull(fix.question()))));
        };
    }
}
