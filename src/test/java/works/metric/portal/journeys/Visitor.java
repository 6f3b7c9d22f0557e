package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One person at one browser. Collects what the browser complains of; every screen looked at is kept and checked. */
final class Visitor implements AutoCloseable {

    /** Resolves when what was changed before has been painted. */
    private static final String PAINTED =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30))))";

    /** Ends with the id of something. */
    private static final Pattern ITEM = Pattern.compile(".*/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\\?.*)?");

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final String TOO_FAINT = """
            () => axe.run({runOnly: ['color-contrast'], resultTypes: ['violations']})
                .then(found => found.violations.flatMap(rule => rule.nodes.map(node => node.html)))
            """;

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, String address) {
        this(browser, address, new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    Visitor(Browser browser, String address, Browser.NewContextOptions screen) {
        this.address = address;
        this.context = browser.newContext(screen.setLocale("en-GB").setReducedMotion(ReducedMotion.REDUCE));
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isAnswerOfScreen(message)) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.setDefaultTimeout(60_000);
    }

    /** The browser's word that a whole screen was answered with 404 or 403, as it should be where nothing is. */
    private boolean isAnswerOfScreen(ConsoleMessage message) {
        return message.text().startsWith("Failed to load resource")
                && message.location().startsWith(page.url());
    }

    /** Signs in through the company's own provider, by picking the person there. */
    Visitor signIn(String alias, String person) {
        return enter(person, () -> {
            page.navigate(address + "/");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(company(alias))))
                    .first()
                    .click();
        });
    }

    /** The same where the company is not among those listed: by its sign-in name. */
    Visitor signInAt(String alias, String person) {
        return enter(person, () -> {
            page.navigate(address + "/sign-in");
            page.locator("#company").fill(alias);
            page.locator("#company").press("Enter");
        });
    }

    /**
     * Once more where the portal asks for it: a provider that has just started on a busy machine may take longer than
     * the portal waits.
     */
    private Visitor enter(String person, Runnable company) {
        Locator inside = page.locator("main#main h1").first();
        Locator late = page.getByText("provider is not answering properly right now");
        company.run();
        pick(person);
        inside.or(late).first().waitFor();
        if (late.isVisible()) {
            company.run();
            pick(person);
            inside.waitFor();
        }
        return this;
    }

    private void pick(String person) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(person)))
                .first()
                .click();
    }

    /**
     * Chooses the language in the own menu, unless the portal speaks it already. The choice loads the page anew, so the
     * radio button cannot be asked afterwards whether it is checked.
     */
    Visitor speak(String language) {
        String tag = language.equals("English") ? "en" : "nb";
        if (!tag.equals(spoken())) {
            page.locator(".user-menu > vaadin-button").click();
            page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(language))
                    .click();
            page.waitForCondition(() -> tag.equals(spoken()));
            page.locator("main#main h1").first().waitFor();
        }
        return this;
    }

    private @Nullable String spoken() {
        return page.locator("html").getAttribute("lang");
    }

    String address() {
        return address;
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
        Locator item = page.locator("vaadin-side-nav-item")
                .filter(new Locator.FilterOptions().setHasText(place))
                .first();
        String path = item.getAttribute("path");
        item.click();
        page.waitForURL(url -> url.endsWith("/" + path));
        settled();
        page.locator("main#main h1").first().waitFor();
        return this;
    }

    /** Until the portal has answered all that the browser told it. */
    Visitor settled() {
        page.waitForFunction(
                "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())");
        return this;
    }

    /** The path of the item that is open: the browser learns it a moment after the item is on the screen. */
    String itemPath() {
        page.waitForURL(ITEM);
        return page.url().substring(address.length());
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

    /** Presses a button of the open dialog. */
    Visitor confirm(String button) {
        dialogButton(button).click();
        return this;
    }

    /** Leaves the open dialog. */
    Visitor leave(String button) {
        confirm(button);
        page.locator("vaadin-dialog[opened]").waitFor(hidden());
        return this;
    }

    private Locator dialogButton(String button) {
        return page.locator("vaadin-dialog[opened] vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(button))
                .last();
    }

    /** Opens the row of a list that says all of this. */
    Visitor openRow(String... words) {
        Locator row = page.locator(".record-table tbody tr");
        for (String word : words) {
            row = row.filter(new Locator.FilterOptions().setHasText(word));
        }
        row.first().locator("a.row-link").click();
        return this;
    }

    /** Follows a link by its words. */
    Visitor follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    /** Ticks the box with these words. */
    Visitor tick(String words) {
        page.getByLabel(words).check();
        return this;
    }

    Visitor fill(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill(value);
        return this;
    }

    Visitor sees(String text) {
        page.getByText(text)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .waitFor();
        return this;
    }

    /** When all that was asked for has arrived. */
    Visitor seesNot(String text) {
        settled();
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

    /**
     * Keeps the screen wide and narrow, light and dark. Has axe look at it light, and at its colours again when dark:
     * nothing else differs between them.
     */
    Visitor look(String name) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            String suffix = "-" + scheme.name().toLowerCase(Locale.ROOT);
            shoot(name + "-wide" + suffix);
            if (scheme == ColorScheme.LIGHT) {
                axe(name + suffix);
            } else {
                axeOfColours(name + suffix);
            }
            page.setViewportSize(390, 844);
            shoot(name + "-narrow" + suffix);
            staysWithinTheWidth(name);
            page.setViewportSize(1440, 900);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return this;
    }

    Visitor staysWithinTheWidth(String name) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("%s scrolls sideways", name)
                .isLessThanOrEqualTo(0);
        return this;
    }

    /** Where the person stood at the end, to see what went wrong. */
    void keepTheLastScreen(String name) {
        shoot(name);
    }

    /** Until what was changed can be seen. */
    Visitor painted() {
        page.evaluate(PAINTED);
        return this;
    }

    private void shoot(String name) {
        painted();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    /** In the mode without a second page for the sum, which is for frames of other origins: there are none. */
    private void axe(String name) {
        AxeRunOptions onlyViolations = new AxeRunOptions();
        onlyViolations.setResultTypes(List.of("violations"));
        List<String> serious = new AxeBuilder(page)
                .setLegacyMode(true).options(onlyViolations).analyze().getViolations().stream()
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

    /** Asks the axe that the last look left on the page. */
    private void axeOfColours(String name) {
        assertThat(page.evaluate(TOO_FAINT)).as("contrast on %s", name).isEqualTo(List.of());
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
