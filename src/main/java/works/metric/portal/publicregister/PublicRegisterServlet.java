package works.metric.portal.publicregister;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;
import works.metric.portal.access.DatabaseAway;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.signin.SignInPages;
import works.metric.portal.subprocessors.PublishedRegister;
import works.metric.portal.subprocessors.SubprocessorDetails;
import works.metric.portal.subprocessors.SubprocessorEntry;
import works.metric.portal.texts.Texts;

/** The published list in the reader's language, and as JSON for whoever asks for that. Names no person. */
class PublicRegisterServlet extends HttpServlet {

    static final String PATH = "/sub-processors";

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = new JsonMapper();

    private final transient PublishedRegister register;
    private final transient Texts texts;
    private final transient SignInPages pages;

    PublicRegisterServlet(PublishedRegister register, Texts texts, SignInPages pages) {
        this.register = register;
        this.texts = texts;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.VARY, "Accept, Accept-Language");
        List<SubprocessorDetails> all;
        try {
            all = register.today();
        } catch (DatabaseAway away) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(MediaType.APPLICATION_JSON_VALUE)) {
            byte[] bytes = JSON.writeValueAsString(json(all)).getBytes(StandardCharsets.UTF_8);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        } else {
            Locale language = Texts.nearest(request.getLocale());
            pages.write(response, pages.page(language, say(language, "title"), "", html(all, language)));
        }
    }

    private Map<String, Object> json(List<SubprocessorDetails> all) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("processor", register.processor());
        whole.put("as_of", register.day().toString());
        whole.put("subprocessors", all.stream().map(one -> json(one.entry())).toList());
        return whole;
    }

    private static Map<String, @Nullable Object> json(SubprocessorEntry entry) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("name", entry.name());
        one.put("address", entry.address());
        one.put("country", entry.country());
        one.put("service", entry.service());
        one.put("description", entry.description());
        one.put(
                "data_categories",
                entry.dataCategories().stream().map(DataCategory::name).sorted().toList());
        one.put("transfer_mechanism", entry.mechanism().name());
        one.put("since", entry.since().toString());
        return one;
    }

    private String html(List<SubprocessorDetails> all, Locale language) {
        StringBuilder body = new StringBuilder("<p>")
                .append(say(language, "lead", register.processor(), day(register.day(), language)))
                .append("</p>");
        if (all.isEmpty()) {
            body.append("<p class=\"signin-notice\">")
                    .append(say(language, "none"))
                    .append("</p>");
        }
        for (SubprocessorDetails one : all) {
            SubprocessorEntry entry = one.entry();
            body.append("<h2>").append(SignInPages.escape(entry.name())).append("</h2><dl>");
            fact(body, language, "service", entry.service());
            fact(body, language, "description", entry.description());
            fact(body, language, "country", Locale.of("", entry.country()).getDisplayCountry(language));
            fact(body, language, "address", entry.address());
            fact(body, language, "mechanism", texts.get(language, "subprocessors.mechanism." + entry.mechanism()));
            fact(body, language, "since", day(entry.since(), language));
            body.append("</dl>");
        }
        return body.toString();
    }

    private void fact(StringBuilder body, Locale language, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            body.append("<dt>")
                    .append(SignInPages.escape(texts.get(language, "subprocessors.field." + name)))
                    .append("</dt><dd>")
                    .append(SignInPages.escape(value))
                    .append("</dd>");
        }
    }

    private String say(Locale language, String key, Object... arguments) {
        return SignInPages.escape(texts.get(language, "publicregister." + key, arguments));
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }
}
