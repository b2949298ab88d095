package io.github.linchpin.kit;

import com.vaadin.flow.component.notification.Notification;

/** Says for five seconds that something was done. What went wrong stands in the form instead. */
public final class Notice {
    private static final int MILLISECONDS = 5000;

    private Notice() {}

    /** Something was done. */
    public static void done(String text) {
        Notification.show(text, MILLISECONDS, Notification.Position.BOTTOM_START);
    }
}
