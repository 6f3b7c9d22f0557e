package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person at one browser. Collects what the browser complains of; every screen looked at is kept and checked. */
final class Visitor implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, String address) {
        this.address = address;
        this.context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("en-GB"));
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.setDefaultTimeout(30_000);
    }

    /** Signs in through the company's own provider, by picking the person there. */
    Visitor signIn(String alias, String person) {
        page.navigate(address + "/sign-in");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(company(alias))))
                .or(page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(company(alias)))))
                .first()
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(person)))
                .first()
                .click();
        page.locator("h1").first().waitFor();
        return this;
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(address + path);
        page.locator("h1").first().waitFor();
        return this;
    }

    /** Goes by the navigation, as a person would. */
    Visitor goTo(String place) {
        page.locator("vaadin-side-nav-item")
                .filter(new Locator.FilterOptions().setHasText(place))
                .first()
                .click();
        heading(place);
        return this;
    }

    Visitor heading(String text) {
        page.locator("h1")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .waitFor();
        return this;
    }

    Visitor press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return this;
    }

    Visitor fill(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill(value);
        return this;
    }

    Visitor sees(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    Visitor seesNot(String text) {
        assertThat(page.content()).doesNotContain(text);
        return this;
    }

    byte[] download(Runnable click) {
        Download download = page.waitForDownload(click);
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the screen wide and narrow, light and dark, and has axe look at it light and dark. */
    Visitor look(String name) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            String suffix = "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
            page.setViewportSize(1440, 900);
            shoot(name + "-wide" + suffix);
            axe(name + suffix);
            page.setViewportSize(390, 844);
            page.waitForTimeout(300);
            shoot(name + "-narrow" + suffix);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as("%s scrolls sideways", name)
                    .isLessThanOrEqualTo(0);
            page.setViewportSize(1440, 900);
            page.waitForTimeout(200);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return this;
    }

    private void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    private void axe(String name) {
        List<String> serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(Visitor::inWords)
                        .toList();
        assertThat(serious).as("axe on %s", name).isEmpty();
    }

    private static String inWords(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .toList();
    }

    /** Messages of refused scripts and styles, and errors of scripts; none is right. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }

    private static String company(String alias) {
        return switch (alias) {
            case "nordlys" -> "Nordlys";
            case "zephyr" -> "Zéphyr";
            default -> "MetricWorks";
        };
    }
}
