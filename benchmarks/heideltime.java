import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.heideltime.standalone.components.impl.TimeMLResultFormatter;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * Annotates all documents of a list in one process: java -cp JAR heideltime.java TYPE CONFIG LIST SECONDS.
 *
 * LIST has a line for each document, its day and its file with a tab between; the annotated text goes to FILE.out.
 * The first document is read once more before the others, so that what the first one loads is not part of its time.
 * SECONDS gets a line for the start and one for each document.
 */
public class HeidelTime {
    public static void main(String[] arguments) throws Exception {
        List<String> seconds = new ArrayList<>();
        long before = System.nanoTime();
        HeidelTimeStandalone tagger = new HeidelTimeStandalone(
            Language.ENGLISH, DocumentType.valueOf(arguments[0]), OutputType.TIMEML, arguments[1],
            POSTagger.TREETAGGER);
        seconds.add(since(before));
        List<String> documents = Files.readAllLines(Paths.get(arguments[2]), StandardCharsets.UTF_8);
        if (!documents.isEmpty()) {
            annotate(tagger, documents.get(0));
        }
        for (String document : documents) {
            before = System.nanoTime();
            annotate(tagger, document);
            seconds.add(since(before));
        }
        Files.write(Paths.get(arguments[3]), seconds, StandardCharsets.UTF_8);
    }

    private static String since(long before) {
        return String.valueOf((System.nanoTime() - before) / 1e9);
    }

    private static void annotate(HeidelTimeStandalone tagger, String document) throws Exception {
        String[] parts = document.split("\t", 2);
        Path file = Paths.get(parts[1]);
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String annotated = tagger.process(
            text, new SimpleDateFormat("yyyy-MM-dd").parse(parts[0]), new TimeMLResultFormatter());
        Files.write(Paths.get(parts[1] + ".out"), annotated.getBytes(StandardCharsets.UTF_8));
    }
}
