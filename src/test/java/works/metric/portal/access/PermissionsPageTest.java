package works.metric.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The matrix as people read it, in {@code src/docs/permissions.md}, is the one that is enforced. */
class PermissionsPageTest {

    private static final Path PAGE = Path.of("src/docs/permissions.md");

    @Test
    void pageShowsTheMatrix() throws IOException {
        String page = page();
        if (Boolean.getBoolean("update.docs")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).exists();
        assertThat(Files.readString(PAGE))
                .as("written anew by: mvn test -Dtest=PermissionsPageTest -Dupdate.docs=true")
                .isEqualTo(page);
    }

    /** But for filters kept for the auditor's own eyes. */
    @Test
    void readOnlyAuditorChangesNothing() {
        assertThat(Role.AUDITOR.atHome())
                .allMatch(permission -> permission.name().endsWith("_READ")
                        || permission == Permission.HOME
                        || permission == Permission.AUDIT_REPORT
                        || permission == Permission.REQUESTS_EXPORT
                        || permission == Permission.REQUESTS_VIEWS_SAVE);
    }

    @Test
    void everyPermissionIsHeldBySomebody() {
        for (Permission permission : Permission.values()) {
            assertThat(Role.values())
                    .as(permission.name())
                    .anyMatch(role -> role.atHome().contains(permission)
                            || role.visiting().contains(permission)
                            || permission == Permission.SYSTEM_TASKS
                            || permission == Permission.SYSTEM_INSTRUCTIONS);
        }
    }

    @Test
    void programMayNothingThatNoPersonOfTheTenantMay() {
        for (CredentialScope scope : CredentialScope.of(CredentialScope.Holder.TENANT)) {
            assertThat(Role.TENANT_ADMIN.atHome()).as(scope.name()).containsAll(scope.permissions());
            assertThat(scope.permissions())
                    .as(scope.name())
                    .isNotEmpty()
                    .doesNotContain(Permission.HOME, Permission.REQUESTS_REFUSE, Permission.CREDENTIALS_MANAGE);
        }
    }

    /** Neither side's people hold what a processing system holds, nor the system anything of theirs. */
    @Test
    void processingSystemDoesItsOwnTasksAndNothingElse() {
        assertThat(CredentialScope.permissions(CredentialScope.of(CredentialScope.Holder.SYSTEM)))
                .containsExactlyInAnyOrder(Permission.SYSTEM_TASKS, Permission.SYSTEM_INSTRUCTIONS);
        for (Role role : Role.values()) {
            assertThat(role.atHome())
                    .as(role.name())
                    .doesNotContain(Permission.SYSTEM_TASKS, Permission.SYSTEM_INSTRUCTIONS);
            assertThat(role.visiting())
                    .as(role.name())
                    .doesNotContain(Permission.SYSTEM_TASKS, Permission.SYSTEM_INSTRUCTIONS);
        }
    }

    @Test
    void tasksOfMetricWorksSystemsAreReportedByMetricWorks() {
        for (Role role : Role.values()) {
            assertThat(role.atHome()).as(role.name()).doesNotContain(Permission.REQUESTS_REPORT);
        }
        assertThat(Role.SUPPORT.visiting()).contains(Permission.REQUESTS_REPORT);
    }

    @Test
    void nobodyOfMetricWorksDecidesForTheController() {
        Set<Permission> decisions = Set.of(
                Permission.INSTRUCTIONS_ACTIVATE,
                Permission.REQUESTS_REFUSE,
                Permission.REQUESTS_LETTERS,
                Permission.AGREEMENTS_ACCEPT,
                Permission.MEMBERS_MANAGE,
                Permission.CREDENTIALS_MANAGE);
        for (Role role : Role.values()) {
            assertThat(role.visiting()).as(role + " visiting").doesNotContainAnyElementsOf(decisions);
            if (role.side() == Role.Side.METRICWORKS) {
                assertThat(role.atHome()).as(role + " at home").doesNotContainAnyElementsOf(decisions);
            }
        }
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Who may do what

                Written by a test from `Role` and `Permission`; do not edit. A person of MetricWorks has the first column of the
                role at home, and the second, "visiting", only inside a tenant while a support access runs.

                """);
        StringBuilder head = new StringBuilder("| Permission |");
        StringBuilder line = new StringBuilder("|---|");
        for (Role role : Role.values()) {
            head.append(' ').append(words(role.name())).append(" |");
            line.append(":-:|");
            if (role.side() == Role.Side.METRICWORKS) {
                head.append(" visiting |");
                line.append(":-:|");
            }
        }
        page.append(head).append('\n').append(line).append('\n');
        for (Permission permission : Permission.values()) {
            page.append("| `").append(permission).append("` |");
            for (Role role : Role.values()) {
                page.append(role.atHome().contains(permission) ? " yes |" : "  |");
                if (role.side() == Role.Side.METRICWORKS) {
                    page.append(role.visiting().contains(permission) ? " yes |" : "  |");
                }
            }
            page.append('\n');
        }
        scopes(page);
        return page.toString();
    }

    private static void scopes(StringBuilder page) {
        page.append("""

                ## Programs

                A program of a tenant comes in with an API credential, made by a tenant admin. It may what the credential's scopes
                allow, in that tenant alone, until the credential expires or is revoked. A processing system of MetricWorks' own
                comes in with one made by the privacy officer, who keeps the register of systems: it may do that system's tasks,
                for whatever tenant they are, and nothing else.

                | Scope | Allows |
                |---|---|
                """);
        for (CredentialScope scope : CredentialScope.values()) {
            page.append("| `")
                    .append(scope.code())
                    .append("` | ")
                    .append(scope.permissions().stream()
                            .map(permission -> "`" + permission + "`")
                            .collect(java.util.stream.Collectors.joining(", ")))
                    .append(" |\n");
        }
    }

    private static String words(String name) {
        return name.charAt(0)
                + name.substring(1).toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
