package works.metric.portal.shell;

import static works.metric.portal.uikit.Texts.t;

import java.util.List;
import java.util.Set;
import works.metric.portal.access.Permission;
import works.metric.portal.uikit.Symbol;

/** Every place of the portal, in the order of the navigation, with the permission that opens it. */
enum Places {
    HOME(Side.TENANT, "", "", "home", Symbol.HOME, Permission.HOME),
    REQUESTS(Side.TENANT, "/requests", "", "requests", Symbol.INBOX, Permission.REQUESTS_READ),
    INSTRUCTIONS(Side.TENANT, "/instructions", "", "instructions", Symbol.SETTINGS, Permission.INSTRUCTIONS_READ),
    IN_FORCE(Side.TENANT, "/in-force", "", "in-force", Symbol.PROGRESS, Permission.INSTRUCTIONS_READ),
    SUBPROCESSORS(Side.TENANT, "/subprocessors", "", "subprocessors", Symbol.NETWORK, Permission.SUBPROCESSORS_READ),
    AGREEMENT(Side.TENANT, "/agreement", "proof", "agreement", Symbol.DOCUMENT, Permission.AGREEMENTS_READ),
    AUDIT(Side.TENANT, "/audit", "proof", "audit", Symbol.SHIELD, Permission.AUDIT_READ),
    NOTICES(Side.TENANT, "/notices", "proof", "notices", Symbol.MAIL, Permission.NOTICES_READ),
    SUPPORT_ACCESS(
            Side.TENANT, "/support-access", "proof", "support-access", Symbol.EYE, Permission.SUPPORT_ACCESS_READ),
    MEMBERS(Side.TENANT, "/members", "organisation", "members", Symbol.PEOPLE, Permission.MEMBERS_READ),
    CREDENTIALS(Side.TENANT, "/credentials", "organisation", "credentials", Symbol.KEY, Permission.CREDENTIALS_READ),
    OPENDSR(Side.TENANT, "/opendsr", "organisation", "opendsr", Symbol.NETWORK, Permission.REQUESTS_READ),
    LEAVING(Side.TENANT, "/leaving", "organisation", "leaving", Symbol.SIGN_OUT, Permission.LEAVING_READ),

    QUEUE(Side.METRICWORKS, "", "", "queue", Symbol.INBOX, Permission.REQUESTS_ACROSS_TENANTS),
    TENANTS(Side.METRICWORKS, "/tenants", "", "tenants", Symbol.BUILDING, Permission.TENANTS_READ),
    REGISTER(Side.METRICWORKS, "/subprocessors", "", "register", Symbol.NETWORK, Permission.SUBPROCESSORS_PUBLISH),
    CATALOGUES(Side.METRICWORKS, "/catalogues", "", "catalogues", Symbol.DOCUMENT, Permission.CATALOGUES_EDIT),
    INSTRUCTION_TEMPLATES(
            Side.METRICWORKS,
            "/instruction-templates",
            "",
            "instruction-templates",
            Symbol.DOCUMENT,
            Permission.CATALOGUES_EDIT),
    COUNTERSIGN(Side.METRICWORKS, "/agreements", "", "countersign", Symbol.DOCUMENT, Permission.AGREEMENTS_COUNTERSIGN),
    LEAVING_DESK(Side.METRICWORKS, "/leaving", "", "leaving-desk", Symbol.SIGN_OUT, Permission.LEAVING_WORK),
    AGREEMENT_TEMPLATES(
            Side.METRICWORKS,
            "/agreement-templates",
            "",
            "agreement-templates",
            Symbol.DOCUMENT,
            Permission.AGREEMENT_TEMPLATES_EDIT),
    REGISTER_CHANGES(
            Side.METRICWORKS,
            "/subprocessor-changes",
            "",
            "register-changes",
            Symbol.MAIL,
            Permission.SUBPROCESSORS_REVIEW),
    SYSTEMS(Side.METRICWORKS, "/systems", "", "systems", Symbol.SETTINGS, Permission.SYSTEMS_READ),
    STAFF(Side.METRICWORKS, "/people", "", "staff", Symbol.PERSON, Permission.STAFF_READ),
    PLATFORM_AUDIT(Side.METRICWORKS, "/audit", "", "platform-audit", Symbol.SHIELD, Permission.AUDIT_READ);

    private enum Side {
        TENANT,
        METRICWORKS
    }

    private final Side side;
    private final String path;
    private final String group;
    private final String key;
    private final Symbol symbol;
    private final Permission permission;

    Places(Side side, String path, String group, String key, Symbol symbol, Permission permission) {
        this.side = side;
        this.path = path;
        this.group = group;
        this.key = key;
        this.symbol = symbol;
        this.permission = permission;
    }

    /** What a person in a tenant may open. */
    static List<NavigationItem> inTenant(String alias, Set<Permission> permissions) {
        return open(Side.TENANT, "t/" + alias, permissions);
    }

    /** What a person of MetricWorks may open outside of any tenant. */
    static List<NavigationItem> atMetricWorks(Set<Permission> permissions) {
        return open(Side.METRICWORKS, "staff", permissions);
    }

    private static List<NavigationItem> open(Side side, String root, Set<Permission> permissions) {
        return List.of(values()).stream()
                .filter(place -> place.side == side && permissions.contains(place.permission))
                .map(place -> new NavigationItem(
                        place.group.isEmpty() ? "" : t("shell.group." + place.group),
                        t("shell.place." + place.key),
                        root + place.path,
                        !place.path.isEmpty(),
                        place.symbol,
                        0))
                .toList();
    }
}
