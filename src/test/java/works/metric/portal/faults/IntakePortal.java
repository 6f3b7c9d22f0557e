package works.metric.portal.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantScope;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.credentials.NewCredential;
import works.metric.portal.local.DemoPeople;
import works.metric.portal.local.DemoPortal;
import works.metric.portal.opendsr.CallbackDomainService;
import works.metric.portal.signin.SignInDirectory;

/** The portal in a process of its own, with a credential for each company's program, made at the first start. */
final class IntakePortal {

    /** And behind it the port. */
    static final String READY = "Intake opens ";

    private IntakePortal() {}

    /** @param args where the tokens are left, a line for each company of {@link Writer#TENANTS} */
    public static void main(String[] args) throws IOException {
        Path tokens = Path.of(args[0]);
        ApplicationContext portal = DemoPortal.application().run();
        if (!Files.exists(tokens)) {
            List<String> made = new ArrayList<>();
            for (String tenant : Writer.TENANTS) {
                made.add(TenantScope.as(
                        Writer.signIn(portal.getBean(SignInDirectory.class), tenant, DemoPeople.Role.TENANT_ADMIN),
                        () -> open(portal)));
            }
            Path whole = Files.write(tokens.resolveSibling("tokens.new"), made);
            Files.move(whole, tokens, StandardCopyOption.ATOMIC_MOVE);
        }
        System.out.println(READY + portal.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static String open(ApplicationContext portal) {
        portal.getBean(CallbackDomainService.class).add(Ids.next(), "127.0.0.1");
        NewCredential wanted = new NewCredential(
                "Intake",
                Set.of(CredentialScope.REQUESTS_WRITE),
                LocalDate.now().plusYears(1));
        return Objects.requireNonNull(portal.getBean(CredentialService.class)
                .create(Ids.next(), wanted)
                .token());
    }
}
