package io.github.linchpin.loading;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import io.github.linchpin.kit.Texts;

/** Asks before something is done, with what it does. */
final class Questions {
    private Questions() {}

    static void ask(String title, String consequence, String action, Runnable work) {
        ConfirmDialog question =
                new ConfirmDialog(title, consequence, action, confirm -> work.run());
        question.setWidth("min(440px, 94vw)");
        question.setCancelable(true);
        question.setCancelText(Texts.text("loading.cancel"));
        question.open();
    }
}
