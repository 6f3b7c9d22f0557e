package works.metric.portal.agreements;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a version or an addendum says, as it is kept. Reads what earlier releases wrote: what is missing is null. */
final class ContentText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ContentText() {}

    static String write(Record content) {
        return JSON.writeValueAsString(content);
    }

    static <T extends Record> T read(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }
}
