package works.metric.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Keyboard, focus and addresses in a real browser. Needs the packaged front end. */
@SuppressWarnings("NullAway.Init")
class GalleryIT {

    private static ConfigurableApplicationContext gallery;
    private static Playwright playwright;
    private static Browser browser;
    private Page page;

    @BeforeAll
    static void open() {
        gallery = Gallery.start(0);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
        gallery.close();
    }

    @BeforeEach
    void onTheList() {
        page = browser.newPage(new Browser.NewPageOptions().setLocale("en-GB").setViewportSize(1440, 900));
        visit("requests");
    }

    @Test
    void listIsWalkedAndOpenedByKeyboardAndFocusReturnsToTheRow() {
        page.keyboard().press("j");
        assertThat(row("R-2038")).isFocused();
        page.keyboard().press("j");
        assertThat(row("R-2040")).isFocused();
        page.keyboard().press("k");
        assertThat(row("R-2038")).isFocused();

        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/requests/R-2038$"));
        assertThat(page.locator(".detail-header h2")).isFocused();

        page.locator(".columns-close").click();
        assertThat(page).hasURL(Pattern.compile("/requests$"));
        assertThat(row("R-2038")).isFocused();
    }

    @Test
    void slashLeadsToTheSearchAndIsAnOrdinaryLetterThere() {
        page.keyboard().press("/");
        Locator search = page.locator(".filter-search input");
        assertThat(search).isFocused();

        page.keyboard().type("R-204/j?");
        assertThat(search).hasValue("R-204/j?");
        assertThat(page).hasURL(Pattern.compile("q=R-204"));
        assertThat(search).isFocused();
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
    }

    @Test
    void filtersLiveInTheAddressAndSurviveReloadAndBack() {
        page.locator("vaadin-select").click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("Needs you"))
                .click();
        assertThat(page).hasURL(Pattern.compile("state=waiting"));
        assertThat(page.locator("tbody tr")).hasCount(2);

        page.reload();
        assertThat(page.locator("tbody tr")).hasCount(2);
        page.locator("vaadin-button.chip").click();
        assertThat(page.locator("tbody tr")).hasCount(6);
        page.goBack();
        assertThat(page.locator("tbody tr")).hasCount(2);
    }

    @Test
    void wholeRowIsALink() {
        page.locator("tbody tr").nth(2).click(new Locator.ClickOptions().setPosition(600, 10));

        assertThat(page).hasURL(Pattern.compile("/requests/R-2041$"));
        assertThat(page.locator("tr[aria-current]")).hasCount(1);
    }

    @Test
    void navigationMovesTitleAndFocus() {
        page.locator("vaadin-side-nav-item", new Page.LocatorOptions().setHasText("Home"))
                .click();

        assertThat(page.locator("h1")).isFocused();
        assertThat(page).hasTitle("What waits for you · MetricWorks Portal");
    }

    @Test
    void dialogGivesTheFocusBack() {
        visit("instructions");
        Locator discard = page.locator("vaadin-button", new Page.LocatorOptions().setHasText("Discard draft"))
                .first();
        discard.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(1);
        page.keyboard().press("Escape");

        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        assertThat(discard).isFocused();
    }

    @Test
    void downloadIsAnAttachmentWithASafeName() {
        visit("requests/R-2041");
        Download download =
                page.waitForDownload(() -> page.locator("a.download").click());

        assertThat(download.suggestedFilename()).isEqualTo("R-2041-result.json");
    }

    @Test
    void nothingScrollsSidewaysOnASmallPhone() {
        page.setViewportSize(360, 740);
        for (String path : List.of("home", "requests", "requests/R-2041", "instructions", "form", "members")) {
            visit(path);
            Object wider = page.evaluate("""
                    [document.documentElement, document.querySelector('main')]
                        .map(one => one.scrollWidth - one.clientWidth).reduce((a, b) => Math.max(a, b))
                    """);
            assertThat(((Number) wider).intValue()).as(path).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void readerCanSwitchLookAndLanguage() {
        page.locator(".user-menu > vaadin-button").click();
        page.locator("vaadin-radio-button", new Page.LocatorOptions().setHasText("Dark"))
                .click();
        assertThat(page.locator("html")).hasCSS("color-scheme", "dark");

        page.locator("vaadin-radio-button", new Page.LocatorOptions().setHasText("Norsk"))
                .click();
        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("nb.*"));
        assertThat(page.locator("tbody tr").first()).containsText("3 dager over fristen");
    }

    private Locator row(String number) {
        return page.locator("a.row-link", new Page.LocatorOptions().setHasText(number));
    }

    private void visit(String path) {
        page.navigate("http://127.0.0.1:" + gallery.getEnvironment().getProperty("local.server.port") + "/" + path);
        page.locator("h1").waitFor();
    }
}
