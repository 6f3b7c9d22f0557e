package works.metric.portal.local;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page on which the local identity provider asks who one wants to be, for tests in a browser. */
public final class SignInPage {

    private SignInPage() {}

    /** Picks the person of this name on the sign-in page that the browser shows or is about to show. */
    public static void pick(Page page, String name) {
        person(page, name).click();
    }

    /** The button of one person, named by name, role and e-mail address. */
    public static Locator person(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
