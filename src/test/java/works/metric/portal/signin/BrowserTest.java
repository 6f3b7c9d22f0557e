package works.metric.portal.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What only a real browser decides: whether it takes the cookie, and whether the page lives under its policy. */
@Tag("browser")
@Tag("security")
class BrowserTest extends PortalTest {

    private static final Path SHOTS = Path.of("target", "screenshots");

    private final MockOAuth2Server provider = new MockOAuth2Server();
    private Playwright playwright;
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void start() {
        provider.start();
        people.add("acme", provider.issuerUrl("acme").toString());
        people.add("staff", provider.issuerUrl("staff").toString());
        // Its first answer is slow; the portal would give up on it.
        new Visitor(provider.issuerUrl("acme").toString()).get("/.well-known/openid-configuration");
        new Visitor(provider.issuerUrl("staff").toString()).get("/jwks");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
        context = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
        context.setDefaultTimeout(60_000);
        context.addInitScript(
                "window.violations=[];document.addEventListener('securitypolicyviolation',e=>window.violations.push(e.violatedDirective+' '+e.blockedURI+' '+e.sourceFile+':'+e.lineNumber))");
        page = context.newPage();
    }

    @AfterEach
    void stop() {
        playwright.close();
        provider.shutdown();
    }

    private void letIn(String alias) {
        provider.enqueueCallback(new DefaultOAuth2TokenCallback(
                alias,
                "ada",
                "JWT",
                List.of("portal"),
                Map.of("email", "ada@acme.example", "email_verified", true),
                300));
    }

    private void open(String alias) {
        letIn(alias);
        page.navigate(PORTAL + "/sign-in?continue=/t/acme/home");
        page.getByLabel("Your company's sign-in name").fill(alias);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                .click();
        page.waitForURL(PORTAL + "/t/acme/home");
        assertThat(page.locator("#who"))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(60_000));
    }

    private void click(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    void memberSignsInWorksAndSignsOut() {
        open("acme");
        assertThat(context.cookies(PORTAL)).anySatisfy(cookie -> {
            assertThat(cookie.name).isEqualTo("__Host-portal");
            assertThat(cookie.secure).isTrue();
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.expires).isEqualTo(-1);
        });
        click("Click");
        assertThat(page.locator("#count")).hasText("1");
        assertThat((List<?>) page.evaluate("window.violations")).isEmpty();
        assertThat(
                        (String)
                                page.evaluate(
                                        "fetch(document.querySelector('#file').href).then(r => [r.status,"
                                                + "r.headers.get('cache-control'), r.headers.get('x-content-type-options'),"
                                                + "r.headers.get('content-security-policy'), r.headers.get('content-disposition')].join(' | '))"))
                .startsWith("200 | ")
                .contains("no-store", "nosniff", "default-src 'none'", "attachment");
        click("Sign out");
        page.waitForURL(Pattern.compile(Pattern.quote(PORTAL + "/sign-in?signed-out") + ".*|.*/acme/endsession.*"));
        assertThat(people.left).hasSize(1);
        // The way back from the provider goes on by itself; a page asked for meanwhile would be overtaken by it.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.navigate(PORTAL + "/t/acme/home?again");
        page.waitForCondition(() -> people.admitted.size() > 1);
    }

    @Test
    void clicksKeepTheSessionAndAForgottenWindowLosesIt() {
        open("acme");
        clock.add(Duration.ofMinutes(20));
        click("Click");
        assertThat(page.locator("#count")).hasText("1");
        clock.add(Duration.ofMinutes(20));
        click("Click");
        assertThat(page.locator("#count")).hasText("2");
        clock.add(Duration.ofMinutes(31));
        click("Click");
        page.waitForURL(Pattern.compile(".*/sign-in\\?ended&company=acme.*"));
        assertThat(page.getByText("Your session has ended")).isVisible();
    }

    @Test
    void pageThatAsksAgainByItselfKeepsNoSession() {
        open("acme");
        click("Watch");
        for (int i = 0; i < 3; i++) {
            int seen = polls();
            page.waitForCondition(() -> polls() > seen + 1);
            clock.add(Duration.ofMinutes(9));
        }
        click("Click");
        assertThat(page.locator("#count")).hasText("1");
        for (int i = 0; i < 3; i++) {
            int seen = polls();
            page.waitForCondition(() -> polls() > seen + 1);
            clock.add(Duration.ofMinutes(9));
        }
        assertThat(page.locator("#who")).isVisible();
        clock.add(Duration.ofMinutes(4));
        page.waitForURL(Pattern.compile(".*/sign-in\\?ended&company=acme.*"));
        assertThat(page.getByText("Your session has ended")).isVisible();
    }

    private int polls() {
        return Integer.parseInt(page.locator("#polls").innerText());
    }

    @Test
    void supportLeavesAllWindowsBehindWhenEnteringATenant() {
        open("staff");
        Page other = context.newPage();
        other.navigate(PORTAL + "/t/acme/home");
        assertThat(other.locator("#who")).hasText("Kim Support in null");
        click("Enter");
        assertThat(page.locator("#who")).hasText("Kim Support in " + KnownPeople.tenant("acme"));
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Click"))
                .click();
        assertThat(other.locator("#who")).hasText("Kim Support in " + KnownPeople.tenant("acme"));
        assertThat(other.locator("#count")).hasText("0");
    }

    @Test
    void doorIsCalmInLightAndDarkAndOnAPhone() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : new int[] {1440, 390}) {
                page.setViewportSize(width, width == 1440 ? 900 : 844);
                page.navigate(PORTAL + "/sign-in?refused=unknown&company=acm");
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isTrue();
                assertThat((List<?>) page.evaluate("window.violations")).isEmpty();
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(SHOTS.resolve("sign-in-" + width + "-" + scheme + ".png")));
            }
        }
    }
}
