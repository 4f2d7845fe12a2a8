package org.yicai.ops.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.yicai.ops.database.CannotStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yicai.bench.photos.PhotosUnderLoad;

/** How well a photograph that was used before is found again among a million; docs/photos.md says what is counted. Needs no database. */
@Command(name = "photos", description = "How well reused photographs are found, and how quickly.", mixinStandardHelpOptions = true)
final class BenchPhotosVerb implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DIR", description = "A folder with photographs (JPEG, PNG).")
    private Path folder;

    @Option(names = "--stored", paramLabel = "N", defaultValue = "1000000", description = "Among how many stored ones they are hidden. Default: ${DEFAULT-VALUE}")
    private int stored;

    @Option(names = "--photographs", paramLabel = "N", defaultValue = "200", description = "At most so many are looked for. Default: ${DEFAULT-VALUE}")
    private int most;

    @Option(names = "--rooms", paramLabel = "N", defaultValue = "300", description = "So many pairs of one room. Default: ${DEFAULT-VALUE}")
    private int rooms;

    @Option(names = "--pairs", paramLabel = "N", defaultValue = "1000000", description = "So many unrelated pairs are compared wholly. Default: ${DEFAULT-VALUE}")
    private int pairs;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Chance begins here. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(folder)) {
            throw new CannotStart(folder + " is not a folder");
        }
        if (stored < 1 || most < 1 || rooms < 0 || pairs < 0) {
            throw new CannotStart("there must be photographs, and nothing is done fewer than no times");
        }
        var figures = new LinkedHashMap<String, Object>();
        try (var bench = new PhotosUnderLoad(folder, most, stored, seed)) {
            bench.measure(pairs, figures);
            bench.rooms(rooms, figures);
        } catch (IllegalArgumentException tooLittle) {
            throw new CannotStart(String.valueOf(tooLittle.getMessage()));
        }
        Figures.print(figures, json);
        return 0;
    }
}
