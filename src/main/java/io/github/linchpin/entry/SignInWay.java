package io.github.linchpin.entry;

import com.vaadin.flow.component.Component;

/** Another way to sign in than with name and password, offered below the form. */
public interface SignInWay {
    /** Leads there. */
    Component link();
}
