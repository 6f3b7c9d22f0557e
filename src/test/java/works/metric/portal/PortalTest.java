package works.metric.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import works.metric.portal.identity.PeopleForTests;
import works.metric.portal.opendsr.CasesWithResults;
import works.metric.portal.requests.IdentityNight;
import works.metric.portal.results.ResultStage;
import works.metric.portal.subprocessors.SendingHalt;

/**
 * A use case of the services on the real database. The whole application, one context for all such tests, a clock the
 * test sets, tenants of its own from {@link Stage}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = RealParts.class)
@Import({
    Stage.class,
    PeopleForTests.class,
    TestClock.class,
    JobsForTests.class,
    JobsForTests.Config.class,
    AuditRows.class,
    ResultStage.class,
    CasesWithResults.class,
    SystemPrograms.class,
    IdentityNight.class,
    SendingHalt.class
})
@ExtendWith(ClockReset.class)
@Tag("database")
public @interface PortalTest {}
