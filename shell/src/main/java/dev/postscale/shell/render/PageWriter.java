package dev.postscale.shell.render;

import dev.postscale.answer.Answer;
import dev.postscale.answer.Sentences;
import dev.postscale.quantity.Language;
import dev.postscale.shell.plot.ChartFile;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.PlainTextOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.TimeZone;

/**
 * Writes answers as one page of HTML that needs nothing else, or as Markdown, by the templates beside this class. What is said
 * is escaped by the template engine.
 */
public final class PageWriter {
    private static final Configuration ENGINE = engine();

    private PageWriter() {}

    /** One answer in a format. */
    public static String write(Answer answer, Format format, Page page, Sentences sentences) {
        return switch (format) {
            case TEXT -> TextRenderer.render(answer, page, sentences);
            case CSV -> CsvTable.write(answer, page.language());
            case MD, HTML ->
                write(Document.of(sentences.of("report-title"), answer), format, page.language(), sentences);
        };
    }

    /** A document as HTML or Markdown. */
    public static String write(Document document, Format format, Language language, Sentences sentences) {
        boolean html = format == Format.HTML;
        var words = new PageModel(language, sentences, html, chart -> html ? ChartFile.svg(chart, language) : "");
        var text = new StringWriter();
        try {
            Template template = ENGINE.getTemplate(html ? "page.html.ftl" : "page.md.ftl");
            template.process(words.of(document), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("The template of the page does not fit the answer.", e);
        }
        return text.toString();
    }

    private static Configuration engine() {
        var engine = new Configuration(Configuration.VERSION_2_3_34);
        engine.setClassForTemplateLoading(PageWriter.class, "");
        engine.setDefaultEncoding("UTF-8");
        engine.setLocale(Locale.ROOT);
        engine.setTimeZone(TimeZone.getTimeZone("UTC"));
        engine.setNumberFormat("computer");
        engine.setLogTemplateExceptions(false);
        engine.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        engine.setRecognizeStandardFileExtensions(false);
        engine.setTemplateConfigurations(new freemarker.cache.ConditionalTemplateConfigurationFactory(
                new freemarker.cache.FileNameGlobMatcher("*.html.ftl"), escaping()));
        engine.setOutputFormat(PlainTextOutputFormat.INSTANCE);
        return engine;
    }

    private static freemarker.core.TemplateConfiguration escaping() {
        var html = new freemarker.core.TemplateConfiguration();
        html.setOutputFormat(HTMLOutputFormat.INSTANCE);
        return html;
    }
}
