package io.github.linchpin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import io.github.linchpin.testing.TestProvider;
import io.github.linchpin.testing.WritingTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The way to another site and back in a real browser, with its cookies and content policies. */
@WritingTest
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "linchpin.test.writes=true",
            "linchpin.oidc.name=the company account",
            "linchpin.oidc.groups=buyers=procurement"
        })
@EnabledIf("browserInstalled")
class SingleSignOnIT {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final TestProvider PROVIDER = new TestProvider();
    private static ChromeDriver driver;

    @LocalServerPort int port;

    static boolean browserInstalled() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("linchpin.oidc.issuer", PROVIDER::issuer);
        properties.add("linchpin.oidc.client-id", () -> TestProvider.CLIENT);
        properties.add("linchpin.oidc.client-secret", () -> TestProvider.SECRET);
    }

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(PICTURES);
        ChromeOptions options =
                new ChromeOptions()
                        .addArguments(
                                "--headless=new",
                                "--window-size=1366,900",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--user-data-dir=" + Files.createTempDirectory("chromium"));
        options.setBinary(CHROMIUM.toFile());
        driver =
                new ChromeDriver(
                        new ChromeDriverService.Builder()
                                .usingDriverExecutable(DRIVER.toFile())
                                .build(),
                        options);
    }

    @BeforeEach
    void begin() {
        if (!PROVIDER.isRunning()) {
            PROVIDER.start(port);
        }
        // of the provider too, which would know the one before
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    }

    @AfterAll
    static void close() {
        driver.quit();
        PROVIDER.stop();
    }

    @Test
    void the_link_leads_to_the_provider_and_back_in() throws IOException {
        PROVIDER.groups("bob", "buyers");
        driver.get(server() + "/inputs");
        click(By.partialLinkText("Sign in with the company account"));
        signInThere("bob");
        wait(By.cssSelector("[aria-label='Account: Person bob'], vaadin-grid"));
        assertThat(driver.getCurrentUrl()).startsWith(server() + "/inputs");
        assertThat(driver.getPageSource()).contains("Person bob");
    }

    @Test
    void whoever_has_no_group_reads_why_they_are_not_in() throws IOException {
        PROVIDER.groups("eve", "others");
        driver.get(server() + "/login");
        look("single-sign-on-link");
        click(By.partialLinkText("Sign in with"));
        signInThere("eve");
        WebElement alert = wait(By.cssSelector("[role='alert']"));
        assertThat(alert.getText()).contains("None of your groups opens Linchpin");
        assertThat(driver.getCurrentUrl()).isEqualTo(server() + "/login?error=no-role");
        look("single-sign-on-refused");
    }

    private void signInThere(String name) {
        new WebDriverWait(driver, Duration.ofSeconds(60))
                .until(ExpectedConditions.urlContains(PROVIDER.issuer()));
        wait(By.name("username")).sendKeys(name);
        driver.findElement(By.name("password")).sendKeys(TestProvider.PASSWORD);
        driver.findElement(By.cssSelector("button[type='submit']")).click();
    }

    private String server() {
        return "http://localhost:" + port;
    }

    private void click(By what) {
        wait(what).click();
    }

    private static WebElement wait(By what) {
        return new WebDriverWait(driver, Duration.ofSeconds(60))
                .until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    private void look(String name) throws IOException {
        wait(By.partialLinkText("Sign in with"));
        Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        assertThat(
                        new AxeBuilder()
                                .exclude("vaadin-connection-indicator")
                                .analyze(driver)
                                .getViolations())
                .extracting(Rule::getId)
                .isEmpty();
    }
}
