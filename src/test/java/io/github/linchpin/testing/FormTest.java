package io.github.linchpin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import io.github.linchpin.access.Actor;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.shell.OwnChoices;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** What tests of forms do with the screen. */
public abstract class FormTest extends SpringBrowserlessTest {

    protected static void open(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    protected static String location() {
        return java.net.URLDecoder.decode(
                UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters(),
                StandardCharsets.UTF_8);
    }

    /** Goes on as somebody else. */
    protected static void become(Actor actor) {
        SecurityContextHolder.setContext(contextOf(actor));
        OwnChoices.forget();
    }

    /** The frame of the view tests asks for roles by their prefix, whatever the settings say. */
    static SecurityContext contextOf(Actor actor) {
        List<GrantedAuthority> authorities = new ArrayList<>(actor.getAuthorities());
        actor.permissions()
                .forEach(permission ->
                        authorities.add(new SimpleGrantedAuthority("ROLE_" + permission)));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(actor, null, authorities));
        return context;
    }

    /** The last one that is shown: a form lies above its page. */
    protected <T extends Component & HasLabel> T labelled(Class<T> type, String label) {
        return find(type).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("Nothing is labelled " + label));
    }

    protected void type(String label, String value) {
        test(labelled(TextField.class, label)).setValue(value);
    }

    protected List<Button> buttons(String text) {
        return find(Button.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .toList();
    }

    protected void click(String text) {
        List<Button> found = buttons(text);
        assertThat(found).as(text).isNotEmpty();
        test(found.getLast()).click();
    }

    protected void confirm() {
        test(find(ConfirmDialog.class).single()).confirm();
    }

    protected List<String> banners() {
        return find(Banner.class).all().stream().map(FormTest::text).toList();
    }

    protected List<String> notices() {
        return find(Notification.class).all().stream()
                .map(notice -> test(notice).getText())
                .toList();
    }

    protected static String text(Component component) {
        return component.getElement().getTextRecursively().replace('\u00a0', ' ');
    }

    /** Everything that the view says. */
    protected String page() {
        return text((Component) getCurrentView());
    }
}
