package io.github.linchpin.entry;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.DemoMode;
import io.github.linchpin.account.SingleSignOnAnswer;
import io.github.linchpin.kit.Banner;
import io.github.linchpin.kit.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * Signing in. The form is a plain one, sent by the browser to the filter of Spring Security, so
 * that password managers know it.
 */
@Route(value = LoginView.PATH, autoLayout = false)
@AnonymousAllowed
public class LoginView extends Door implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    /** Where visitors are sent, and where the form is sent to. */
    public static final String PATH = "login";

    /** Name of the box "stay signed in". */
    public static final String REMEMBER = "remember-me";

    private final DemoMode demo;
    private final List<SignInWay> ways;

    LoginView(DemoMode demo, List<SignInWay> ways) {
        this.demo = demo;
        this.ways = ways;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (CurrentActor.get().kind() != Actor.Kind.VISITOR) {
            event.forwardTo("");
            return;
        }
        List<Component> content = new ArrayList<>();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("error")
                .ifPresent(code -> content.add(failed(code)));
        if (demo.isOn()) {
            content.add(demoAccounts());
            content.add(new H2(Texts.text("login.with-account")));
        }
        content.add(form());
        if (!ways.isEmpty()) {
            Div or = new Div(Texts.text("login.or"));
            or.addClassName("lp-door__or");
            content.add(or);
            ways.stream().map(SignInWay::link).forEach(content::add);
        }
        show(Texts.text("login.title"), content.toArray(Component[]::new));
    }

    /** Without a word of single sign-on it is the form that failed. */
    private static Banner failed(String code) {
        Banner failed =
                Banner.warning(
                        Arrays.stream(SingleSignOnAnswer.Why.values())
                                .filter(why -> why.code().equals(code))
                                .findFirst()
                                .map(why -> Texts.word("login.refusal", why))
                                .orElseGet(() -> Texts.text("login.failed")));
        failed.getElement().setAttribute("role", "alert");
        return failed;
    }

    private Component demoAccounts() {
        Div roles = new Div();
        roles.addClassName("lp-door__roles");
        for (Role role : Role.values()) {
            NativeButton enter =
                    new NativeButton(Texts.text("login.demo-as", Texts.word("role", role)));
            enter.getElement().setAttribute("type", "submit");
            enter.addClassName("lp-button");
            roles.add(
                    post(
                            hidden("username", DemoMode.account(role)),
                            hidden("password", ""),
                            enter));
        }
        Div box = new Div(note(Texts.text("login.demo")), roles);
        box.addClassName("lp-door__demo");
        return box;
    }

    private static Component form() {
        NativeButton enter = new NativeButton(Texts.text("login.enter"));
        enter.getElement().setAttribute("type", "submit");
        enter.addClassNames("lp-button", "lp-button--primary");
        Input remember = new Input();
        remember.setType("checkbox");
        remember.getElement().setAttribute("name", REMEMBER);
        remember.setId("login-remember");
        NativeLabel rememberLabel = new NativeLabel(Texts.text("login.remember"));
        rememberLabel.setFor(remember);
        Div stay = new Div(remember, rememberLabel);
        stay.addClassName("lp-door__stay");
        Component name = field("username", "text", "login.name", "username");
        Component form =
                post(
                        name,
                        field("password", "password", "login.password", "current-password"),
                        stay,
                        enter);
        form.addClassName("lp-door__form");
        return form;
    }

    private static Component field(String name, String type, String label, String autocomplete) {
        Input input = new Input();
        input.setType(type);
        input.setId("login-" + name);
        input.getElement()
                .setAttribute("name", name)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("required", true)
                .setAttribute("maxlength", "200");
        if (name.equals("username")) {
            input.getElement()
                    .setAttribute("autofocus", true)
                    .setAttribute("autocapitalize", "none")
                    .setAttribute("spellcheck", "false");
        }
        NativeLabel caption = new NativeLabel(Texts.text(label));
        caption.setFor(input);
        Div field = new Div(caption, input);
        field.addClassName("lp-door__field");
        return field;
    }

    private static Form post(Component... content) {
        Form form = new Form();
        form.getElement().setAttribute("method", "post").setAttribute("action", PATH);
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request != null
                && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            form.getElement()
                    .appendChild(hidden(token.getParameterName(), token.getToken()).getElement());
        }
        for (Component part : content) {
            form.getElement().appendChild(part.getElement());
        }
        return form;
    }

    private static Component hidden(String name, String value) {
        Input input = new Input();
        input.setType("hidden");
        input.getElement().setAttribute("name", name).setAttribute("value", value);
        return input;
    }

    /** A form of HTML. */
    private static final class Form extends HtmlComponent {
        private static final long serialVersionUID = 1L;

        Form() {
            super("form");
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("login.title"));
    }
}
