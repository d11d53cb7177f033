package dev.cartwright.conformance.review;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown of ours, as HTML in which ids of errata and decisions are links. HTML in it is text. */
final class MarkdownText {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();

    /** A wide table is moved in its own box; no text can open one, since HTML in it is escaped. */
    private static final String SCROLLED = "<div class=\"scroll\" role=\"region\" aria-label=\"Table\" tabindex=\"0\">";

    private final Node document;

    private MarkdownText(Node document) {
        this.document = document;
    }

    /** A text without its first heading, which is the page's own. */
    static MarkdownText below(String markdown) {
        return new MarkdownText(PARSER.parse(markdown.replaceFirst("\\A# [^\\n]*\\n", "")));
    }

    String plain() {
        return TEXT.render(document);
    }

    String html(Links links) {
        document.accept(new Linking(links));
        return HTML.render(document).replace("<table>", SCROLLED + "<table>").replace("</table>", "</table></div>");
    }

    /** Turns ids into links, where they do not stand in code or in a link. */
    private static final class Linking extends AbstractVisitor {

        private final Links links;

        private Linking(Links links) {
            this.links = links;
        }

        @Override
        public void visit(Link link) {
            // What is in it is linked already.
        }

        @Override
        public void visit(Text text) {
            String written = text.getLiteral();
            Matcher ids = links.ids(written);
            int done = 0;
            while (ids.find()) {
                Optional<String> href = links.named(ids.group());
                if (href.isPresent()) {
                    text.insertBefore(new Text(written.substring(done, ids.start())));
                    Link link = new Link(href.get(), null);
                    link.appendChild(new Text(ids.group()));
                    text.insertBefore(link);
                    done = ids.end();
                }
            }
            text.setLiteral(written.substring(done));
        }
    }
}
