package works.metric.portal.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInfo;

/** What every journey stands on: the running portal and Chromium. */
@Tag("browser")
abstract class Journey {

    private static Playwright playwright;
    private static Browser browser;
    private final List<Visitor> visitors = new ArrayList<>();

    @BeforeAll
    static void openBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void closeBrowser() {
        playwright.close();
    }

    @AfterEach
    void closeVisitors(TestInfo test) {
        for (int i = 0; i < visitors.size(); i++) {
            visitors.get(i).keepTheLastScreen("end-of-" + test.getDisplayName().replaceAll("\\W", "") + "-" + i);
        }
        visitors.forEach(Visitor::close);
        visitors.clear();
    }

    /** A person at a browser of their own. */
    Visitor visitor() {
        Visitor visitor = new Visitor(browser, RunningPortal.get().address());
        visitors.add(visitor);
        return visitor;
    }

    /** A person whose browser enlarges everything to twice its size. */
    Visitor visitorAtTwiceTheSize() {
        Visitor visitor = new Visitor(
                browser,
                RunningPortal.get().address(),
                new Browser.NewContextOptions().setViewportSize(720, 450).setDeviceScaleFactor(2));
        visitors.add(visitor);
        return visitor;
    }

    private static Path chromium() {
        return List.of(
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/usr/bin/google-chrome-stable")
                .stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium found; ./portal test installs it"));
    }
}
