package io.github.linchpin.loading;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UploadDialog;
import io.github.linchpin.kit.UploadRefused;
import io.github.linchpin.kit.UploadedFile;
import io.github.linchpin.ledger.RateFile;
import io.github.linchpin.ledger.RateRefusal;
import io.github.linchpin.ledger.RateService;
import io.github.linchpin.tabular.BadSheet;
import io.github.linchpin.tabular.SheetReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which exchange rates are on file, and a way to load more: lines in other currencies need them.
 */
final class RatesPane extends Div {
    private static final long serialVersionUID = 1L;

    private final transient RateService rates;
    private final Paragraph known = new Paragraph();

    RatesPane(RateService rates) {
        this.rates = rates;
        addClassName("lp-loading__rates");
        UploadDialog dialog =
                new UploadDialog(
                        Texts.text("loading.rates.load"),
                        Texts.text("loading.rates.hint"),
                        this::take,
                        this::show);
        H2 title = new H2(Texts.text("loading.rates"));
        Button load = new Button(Texts.text("loading.rates.load"), click -> dialog.open());
        Div head = new Div(title, load);
        head.addClassName("lp-page-head");
        known.addClassName("lp-muted");
        add(head, known);
        show();
    }

    private void show() {
        List<RateService.Months> all = rates.all();
        known.setText(
                all.isEmpty()
                        ? Texts.text("loading.rates.none")
                        : all.stream()
                                .map(one ->
                                        Texts.text(
                                                "loading.rates.months",
                                                one.currency(),
                                                Formats.month(one.first()),
                                                Formats.month(one.last()),
                                                one.months()))
                                .collect(Collectors.joining("; ", "", ".")));
    }

    private UploadDialog.Taken take(UploadedFile file) {
        RateFile table = new RateFile(file.name());
        try {
            SheetReader.read(file.path(), table);
            int taken = rates.load(table);
            return new UploadDialog.Taken(
                    Texts.text("loading.rates.taken", taken, file.name()), List.of());
        } catch (RateRefusal refusal) {
            return new UploadDialog.Taken(
                    Texts.text("upload.problems", refusal.problems().size()),
                    refusal.problems().stream()
                            .map(problem ->
                                    new UploadDialog.Problem(
                                            problem.line(),
                                            problem.column(),
                                            problem.raw(),
                                            problem.reason()))
                            .toList());
        } catch (BadSheet bad) {
            throw new UploadRefused(bad.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
