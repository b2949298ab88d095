package io.github.linchpin.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;

/** Whether there is room for more than a phone shows. */
public final class ScreenWidth {
    private static final int NARROW = 760;

    private ScreenWidth() {}

    /** Tells it when a component is shown, and whenever the window gets another width from then. */
    public static void follow(Component component, SerializableConsumer<Boolean> wide) {
        component.addAttachListener(attached -> {
            Page page = attached.getUI().getPage();
            wide.accept(page.getExtendedClientDetails().getWindowInnerWidth() >= NARROW);
            Registration resize =
                    page.addBrowserWindowResizeListener(
                            change -> wide.accept(change.getWidth() >= NARROW));
            component.addDetachListener(detached -> {
                detached.unregisterListener();
                resize.remove();
            });
        });
    }
}
