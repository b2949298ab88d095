package io.github.linchpin.items;

import com.vaadin.flow.component.button.Button;
import io.github.linchpin.content.ContentRefusal;
import io.github.linchpin.content.PriceFile;
import io.github.linchpin.content.PriceService;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UploadDialog;
import io.github.linchpin.kit.UploadedFile;
import java.util.List;

/** Loads prices of inputs, by which contents in kilograms are valued. */
final class PricesUpload extends Button {
    private static final long serialVersionUID = 1L;

    private final transient PriceService service;

    /**
     * @param loaded is done once a file was taken
     */
    PricesUpload(PriceService service, Runnable loaded) {
        super(Texts.text("items.prices"));
        this.service = service;
        UploadDialog dialog =
                new UploadDialog(
                        Texts.text("items.prices"),
                        Texts.text("items.prices.hint", service.all().size()),
                        this::take,
                        loaded);
        addClickListener(click -> dialog.open());
    }

    private UploadDialog.Taken take(UploadedFile file) {
        PriceFile prices = new PriceFile(file.name());
        ContentsUpload.read(file, prices);
        try {
            int taken = service.load(prices);
            return new UploadDialog.Taken(
                    Texts.text("items.prices.loaded", taken, file.name()), List.of());
        } catch (ContentRefusal refusal) {
            return ContentsUpload.taken(refusal);
        }
    }
}
