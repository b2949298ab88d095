package io.github.linchpin.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/**
 * Purchases, or what is known of them, have changed elsewhere: by somebody else, on another page of
 * the same user, by a job. What is done on the page itself it has shown by then.
 */
public final class PurchasesChanged extends ComponentEvent<UI> {
    private static final long serialVersionUID = 1L;

    private PurchasesChanged(UI page) {
        super(page, false);
    }

    /** Tells a page, in the thread of its user. */
    public static void tell(UI page) {
        ComponentUtil.fireEvent(page, new PurchasesChanged(page));
    }

    /**
     * Has a component follow for as long as it is attached.
     *
     * @param component not attached yet
     * @param again shows its figures again without losing what it has told the user
     */
    public static void follow(Component component, Runnable again) {
        component.addAttachListener(attached -> {
            Registration following =
                    ComponentUtil.addListener(
                            attached.getUI(), PurchasesChanged.class, event -> again.run());
            component.addDetachListener(detached -> {
                detached.unregisterListener();
                following.remove();
            });
        });
    }
}
