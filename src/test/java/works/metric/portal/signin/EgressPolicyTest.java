package works.metric.portal.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("security")
class EgressPolicyTest {

    private final EgressPolicy production = new EgressPolicy(new EgressProperties(false, Set.of(443)));
    private final EgressPolicy local = new EgressPolicy(new EgressProperties(true, Set.of(443)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://127.1/",
                "https://2130706433/",
                "https://0.0.0.0/",
                "https://[::]/",
                "https://10.0.0.1/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://169.254.169.254/",
                "https://100.64.0.1/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://[fec0::1]/",
                "https://[ff02::1]/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://198.18.0.1/",
                "https://192.0.2.1/",
                "https://203.0.113.9/",
                "https://240.0.0.1/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:db8::1]/",
                "https://[2001::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[::10.0.0.1]/",
                "https://[100::1]/",
                "http://93.184.216.34/",
                "ftp://93.184.216.34/",
                "file:///etc/passwd",
                "https:///path",
                "https://user@93.184.216.34/",
                "https://93.184.216.34:22/",
                "https://93.184.216.34:8443/",
                "https://93.184.216.34/#x",
                "jar:https://93.184.216.34/!/",
                "mailto:a@b.example",
                "relative/path"
            })
    void refusesWhatIsNotPublic(String address) {
        assertThatThrownBy(() -> production.check(URI.create(address))).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://93.184.216.34/", "https://93.184.216.34:443/x?y=z", "https://[2606:4700::1111]/"})
    void allowsPublicAddresses(String address) {
        assertThatCode(() -> production.check(URI.create(address))).doesNotThrowAnyException();
    }

    @Test
    void settingForLocalRunsOpensThisMachineAndNothingElse() {
        assertThatCode(() -> local.check(URI.create("http://localhost:8081/a"))).doesNotThrowAnyException();
        assertThatCode(() -> local.check(URI.create("http://[::1]:8081/a"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> local.check(URI.create("http://93.184.216.34/")))
                .isInstanceOf(EgressRefused.class);
        assertThatThrownBy(() -> local.check(URI.create("https://10.0.0.1/"))).isInstanceOf(EgressRefused.class);
        assertThatThrownBy(() -> local.check(URI.create("https://169.254.169.254/")))
                .isInstanceOf(EgressRefused.class);
    }
}
