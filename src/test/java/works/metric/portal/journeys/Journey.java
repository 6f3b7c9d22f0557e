package works.metric.portal.journeys;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInfo;

/** What every journey stands on: the running portal and Chromium. */
@Tag("browser")
abstract class Journey {

    private static final Chromium CHROMIUM = new Chromium();
    private final List<Visitor> visitors = new ArrayList<>();

    @AfterAll
    static void closeBrowser() {
        CHROMIUM.close();
    }

    @AfterEach
    void closeVisitors(TestInfo test) {
        for (int i = 0; i < visitors.size(); i++) {
            visitors.get(i).keepTheLastScreen("end-of-" + test.getDisplayName().replaceAll("\\W", "") + "-" + i);
        }
        visitors.forEach(Visitor::close);
        visitors.clear();
    }

    /** Where the people of this journey go. */
    RunningPortal portal() {
        return RunningPortal.get();
    }

    /** A person at a browser of their own. */
    Visitor visitor() {
        Visitor visitor = new Visitor(CHROMIUM.browser(), portal().address());
        visitors.add(visitor);
        return visitor;
    }

    /** A person whose browser enlarges everything to twice its size. */
    Visitor visitorAtTwiceTheSize() {
        Visitor visitor = new Visitor(
                CHROMIUM.browser(),
                portal().address(),
                new Browser.NewContextOptions().setViewportSize(720, 450).setDeviceScaleFactor(2));
        visitors.add(visitor);
        return visitor;
    }
}
