package io.github.linchpin.imports;

import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.supply.Figure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a figure says in one line. */
final class FigureWords {
    private FigureWords() {}

    static String of(@Nullable Figure figure) {
        if (figure == null) {
            return Texts.text("import.figure.none");
        }
        String number = number(figure);
        String words = number.isEmpty() ? Texts.word("kind", figure.kind()) : number;
        if (figure.low() != null && figure.high() != null && figure.value() != null) {
            words =
                    Texts.text(
                            "import.figure.bounds",
                            words,
                            Formats.exact(figure.low()),
                            Formats.exact(figure.high()));
        }
        if (figure.estimated()) {
            words = Texts.text("import.figure.estimated", words);
        }
        return figure.outsideTotal() ? Texts.text("import.figure.outside", words) : words;
    }

    private static String number(Figure figure) {
        BigDecimal value = figure.value();
        if (value != null) {
            return Formats.exact(value);
        }
        if (figure.low() == null && figure.high() == null) {
            return "";
        }
        return bound(figure.low()) + "\u2013" + bound(figure.high());
    }

    private static String bound(@Nullable BigDecimal bound) {
        return bound == null ? "" : Formats.exact(bound);
    }
}
