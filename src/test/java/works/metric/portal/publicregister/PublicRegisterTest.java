package works.metric.portal.publicregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import works.metric.portal.PortalTest;
import works.metric.portal.subprocessors.PublishedRegister;
import works.metric.portal.subprocessors.SubprocessorDetails;

/** Whoever passes by reads who processes, and learns of no person and no customer. */
@PortalTest
class PublicRegisterTest {

    @LocalServerPort
    private int port;

    @Autowired
    private PublishedRegister register;

    @Test
    void everybodyReadsThePublishedListInTheirLanguage() throws Exception {
        List<SubprocessorDetails> all = register.today();
        HttpResponse<String> english = get("text/html", "en");
        HttpResponse<String> norwegian = get("text/html", "nb");

        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body()).contains("<h1>Sub-processors</h1>", "lang=\"en\"");
        assertThat(norwegian.body()).contains("<h1>Underdatabehandlere</h1>", "lang=\"nb\"");
        assertThat(english.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(english.headers().allValues("Set-Cookie")).isEmpty();
        for (SubprocessorDetails one : all) {
            assertThat(english.body()).contains("<h2>" + HtmlUtils.htmlEscape(one.name()));
        }
    }

    @Test
    void programsReadTheSameAsJson() throws Exception {
        JsonNode list = new JsonMapper().readTree(get("application/json", "en").body());

        assertThat(list.get("subprocessors").valueStream().map(one -> one.get("name")
                        .stringValue()))
                .containsExactlyElementsOf(
                        register.today().stream().map(SubprocessorDetails::name).toList());
        assertThat(list.get("subprocessors").valueStream())
                .allSatisfy(
                        one -> assertThat(one.get("data_categories").isArray()).isTrue());
    }

    @Test
    void noPersonIsNamed() throws Exception {
        String page =
                get("text/html", "en").body() + get("application/json", "en").body();

        register.today().stream()
                .flatMap(one -> java.util.stream.Stream.of(
                        one.entry().contactName(), one.entry().contactEmail()))
                .filter(Objects::nonNull)
                .forEach(contact -> assertThat(page).doesNotContain(contact));
    }

    private HttpResponse<String> get(String accept, String language) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sub-processors"))
                                .header("Accept", accept)
                                .header("Accept-Language", language)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
