package works.metric.portal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import net.sf.jasperreports.engine.JRPropertiesUtil;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRReportCompileData;
import org.junit.jupiter.api.Test;
import works.metric.portal.texts.Texts;

/** Rules of this module that no single document shows. */
class PdfHouseTest {

    @Test
    void everyFieldOfEveryDocumentHasAName() {
        Set<String> names = new HashSet<>();
        collect(DpaDocument.class, names);
        collect(AuditReportDocument.class, names);
        assertThat(names).contains("legalName", "transferMechanism", "before");
        for (Locale language : Texts.LANGUAGES) {
            assertThat(names).allMatch(name -> Samples.TEXTS.has(language, "pdf.field." + name));
        }
    }

    /** So that the template works in any jar and no text can become code. */
    @Test
    void templateHoldsNoCode() throws ReflectiveOperationException {
        Typesetter typesetter = new Typesetter(500);
        JasperReport template = typesetter.template();
        assertThat(((JRReportCompileData) template.getCompileData()).getMainDatasetCompileData())
                .extracting("compileData")
                .isNull();
        assertThat(template.getStyles()).noneMatch(style -> !"none".equals(markup(style.getMarkup())));
        assertThat(JRPropertiesUtil.getInstance(typesetter.jasper())
                        .getBooleanProperty("net.sf.jasperreports.report.class.filter.enabled"))
                .isTrue();
    }

    private static String markup(@org.jspecify.annotations.Nullable String markup) {
        return markup == null ? "none" : markup;
    }

    private static void collect(Type type, Set<String> names) {
        if (type instanceof java.lang.reflect.ParameterizedType list) {
            Arrays.stream(list.getActualTypeArguments()).forEach(inner -> collect(inner, names));
        } else if (type instanceof Class<?> document && document.isRecord()) {
            for (RecordComponent component : document.getRecordComponents()) {
                names.add(component.getName());
                collect(component.getGenericType(), names);
            }
        }
    }
}
