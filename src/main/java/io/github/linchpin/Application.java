package io.github.linchpin;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import io.github.linchpin.audit.VerifyAudit;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Entry point and page shell. */
@SpringBootApplication
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/linchpin.css")
@StyleSheet("styles/views.css")
public class Application implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;

    /** Serves, or does what the first argument asks for and ends. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(VerifyAudit.COMMAND)) {
            System.exit(VerifyAudit.run(Arrays.asList(args).subList(1, args.length)));
        }
        SpringApplication.run(Application.class, args);
    }

    /** The day of today comes from here only, so that tests can set it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Linchpin");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addFavIcon("icon", "icons/linchpin.svg", "any");
    }
}
