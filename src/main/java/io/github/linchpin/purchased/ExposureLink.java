package io.github.linchpin.purchased;

import com.vaadin.flow.component.html.Anchor;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.spend.InputExposure;
import java.math.BigDecimal;

/** Leads to purchases on the screen of the exposure. */
record ExposureLink(UrlState state) {
    /** To all of them, from the viewpoint of a page. */
    static ExposureLink from(UrlState page) {
        return new ExposureLink(page.viewpointOnly());
    }

    ExposureLink with(String filter, String value) {
        return new ExposureLink(state.with(filter, value));
    }

    ExposureLink of(ControlClass one) {
        return with(Addresses.CLASS, one.code());
    }

    ExposureLink of(InputExposure input) {
        return with(Addresses.INPUT, input.input()).with(Addresses.STAGE, input.stage().code());
    }

    ExposureLink ofUnit(int unit) {
        return with(Addresses.UNIT, Integer.toString(unit));
    }

    String address() {
        return Addresses.address(Addresses.EXPOSURE, state);
    }

    Anchor to(String text) {
        return new Anchor(address(), text);
    }

    /** An amount that leads to what it is made of. */
    Anchor to(BigDecimal euros) {
        Anchor link = to(Formats.compactEuros(euros));
        link.setTitle(Formats.number(euros, 2) + "\u00a0EUR");
        return link;
    }
}
