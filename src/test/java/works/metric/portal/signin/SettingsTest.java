package works.metric.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A missing or unsafe setting stops the start. */
class SettingsTest {

    @EnableConfigurationProperties({
        PublicAddress.class,
        SessionProperties.class,
        EgressProperties.class,
        ApiProperties.class
    })
    static class Settings {}

    private final ApplicationContextRunner start = new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void safeSettingsStart() {
        start.withPropertyValues("portal.public-url=https://portal.example.com")
                .run(context -> assertThat(context).hasNotFailed());
        start.withPropertyValues("portal.public-url=http://localhost:8080")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void publicAddressIsCompulsory() {
        start.run(context ->
                assertThat(context).getFailure().rootCause().hasMessageContaining("portal.public-url is missing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portal.public-url=http://portal.example.com",
                "portal.public-url=https://portal.example.com/path",
                "portal.public-url=https://user@portal.example.com",
                "portal.session.idle=0s",
                "portal.session.idle=3d",
                "portal.session.absolute=30d",
                "portal.api.per-minute=0",
                "portal.api.burst=-1"
            })
    void unsafeSettingsStopTheStart(String setting) {
        start.withPropertyValues("portal.public-url=https://portal.example.com", setting)
                .run(context -> assertThat(context).hasFailed());
    }
}
