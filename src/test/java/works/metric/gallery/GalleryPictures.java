package works.metric.gallery;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;

/** Pictures of the gallery at two widths, light and dark, each measured by axe and for sideways scrolling. */
public final class GalleryPictures {

    private record Scene(String name, String path, Consumer<Page> act) {}

    private static final List<Scene> SCENES = List.of(
            new Scene("home", "home", page -> {}),
            new Scene("requests", "requests", page -> {}),
            new Scene("requests-filtered", "requests?state=waiting&q=R-20", page -> {}),
            new Scene("requests-none", "requests?q=nothing", page -> {}),
            new Scene("request-open", "requests/R-2041", page -> {}),
            new Scene("request-refuse", "requests/R-2041", page -> {
                button(page, "Refuse").click();
                button(page, "Refuse the request").click();
            }),
            new Scene("instruction", "instructions", page -> {}),
            new Scene("instruction-discard", "instructions", page -> {
                button(page, "Discard draft").click();
                page.locator("vaadin-dialog").getByText("Discard draft").last().click();
            }),
            new Scene("form", "form", page -> button(page, "Send invitation").click()),
            new Scene("toast", "requests/R-2041", page -> button(page, "Hand over")
                    .click()),
            new Scene("keys", "requests", page -> page.keyboard().press("?")),
            new Scene("menu", "requests", page -> page.locator(".user-menu > vaadin-button")
                    .first()
                    .click()),
            new Scene("not-found", "nowhere", page -> {}),
            new Scene("no-permission", "members", page -> {}),
            new Scene("error", "audit", page -> {}),
            new Scene("session-ended", "session-ended", page -> {}));

    private GalleryPictures() {}

    /** @param args names of scenes; none takes all */
    public static void main(String[] args) {
        List<String> wanted = List.of(args);
        List<String> findings = new ArrayList<>();
        try (ConfigurableApplicationContext gallery = Gallery.start(0);
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox")))) {
            String base = "http://127.0.0.1:" + gallery.getEnvironment().getProperty("local.server.port") + "/";
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int[] size : new int[][] {{1440, 900}, {390, 844}}) {
                    BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                            .setViewportSize(size[0], size[1])
                            .setColorScheme(scheme)
                            .setReducedMotion(ReducedMotion.REDUCE)
                            .setLocale("en-GB"));
                    for (Scene scene : SCENES) {
                        if (wanted.isEmpty() || wanted.contains(scene.name())) {
                            picture(context, base, scene, scheme, size, findings);
                        }
                    }
                    context.close();
                }
            }
        }
        findings.forEach(System.out::println);
        System.out.println(findings.size() + " findings");
    }

    private static void picture(
            BrowserContext context, String base, Scene scene, ColorScheme scheme, int[] size, List<String> findings) {
        String name = scene.name() + "-" + size[0] + "-" + scheme.name().toLowerCase(Locale.ROOT);
        try (Page page = context.newPage()) {
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    findings.add(name + " console: " + message.text());
                }
            });
            page.navigate(base + scene.path());
            page.locator("h1").first().waitFor();
            scene.act().accept(page);
            page.waitForTimeout(500);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/gallery/" + name + ".png"))
                    .setFullPage(false));
            Object overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
            if (((Number) overflow).intValue() > 0) {
                findings.add(name + " scrolls sideways by " + overflow);
            }
            new AxeBuilder(page)
                    .exclude("vaadin-connection-indicator")
                    .analyze()
                    .getViolations()
                    .forEach(rule -> findings.add(name + " axe " + rule.getImpact() + " " + rule.getId() + ": "
                            + rule.getNodes().size() + "x "
                            + rule.getNodes().stream()
                                    .map(node -> node.getTarget().toString())
                                    .toList() + " "
                            + rule.getNodes().getFirst().getFailureSummary().replace('\n', ' ')));
        } catch (RuntimeException failure) {
            findings.add(name + " FAILED " + failure.getMessage());
        }
    }

    private static Locator button(Page page, String text) {
        return page.locator("vaadin-button:visible")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }
}
