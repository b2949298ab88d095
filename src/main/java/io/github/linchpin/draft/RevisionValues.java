package io.github.linchpin.draft;

import io.github.linchpin.supply.Figure;
import io.github.linchpin.supply.Revision;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a revision says, for the audit trail. */
final class RevisionValues {
    private RevisionValues() {}

    static Map<String, @Nullable Object> of(Revision revision, int number) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        values.put("revision", number);
        values.put("printed-total", revision.printedTotal());
        values.put("warning", revision.warning());
        values.put("note", revision.note());
        for (Figure figure : revision.figures()) {
            values.put(figure.area() == null ? "residual" : figure.area(), text(figure));
        }
        return values;
    }

    /** Kind, numbers and note in one line. */
    private static String text(Figure figure) {
        StringBuilder text = new StringBuilder(figure.kind().code());
        if (figure.value() != null) {
            text.append(' ').append(figure.value().toPlainString());
        }
        if (figure.low() != null || figure.high() != null) {
            text.append(" [")
                    .append(figure.low() == null ? "" : figure.low().toPlainString())
                    .append(", ")
                    .append(figure.high() == null ? "" : figure.high().toPlainString())
                    .append(']');
        }
        if (figure.estimated()) {
            text.append(" estimated");
        }
        if (figure.outsideTotal()) {
            text.append(" outside the total");
        }
        if (figure.note() != null) {
            text.append(": ").append(figure.note());
        }
        return text.toString();
    }
}
