package org.procedex.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The formats of gold by name, and the choice of one by a path. */
public final class GoldFiles {
  private static final Map<String, GoldFormat> FORMATS =
      new TreeMap<>(
          Map.of(
              "csv", new CsvGold(),
              "jsonl", new JsonLinesGold(),
              "label-studio", new LabelStudioGold(),
              "brat", new BratGold()));

  private GoldFiles() {}

  /** The names of the formats. */
  public static List<String> formats() {
    return List.copyOf(FORMATS.keySet());
  }

  static GoldFormat format(String name) {
    GoldFormat format = FORMATS.get(name);
    if (format == null) {
      throw new IllegalArgumentException(
          "expected one of " + formats() + " as format but found '" + name + "'");
    }
    return format;
  }

  /** The format of a file by its name, of a folder by what it holds; null for none. */
  static @Nullable GoldFormat at(Path path) {
    if (Files.isDirectory(path)) {
      if (Files.isRegularFile(path.resolve(CsvGold.FILE))) {
        return format("csv");
      }
      return holds(path, ".ann")
          ? format("brat")
          : holds(path, ".jsonl") || holds(path, ".json")
              ? format("jsonl")
              : CsvGold.sets(path).isEmpty() ? null : format("csv");
    }
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".csv")
        ? format("csv")
        : name.endsWith(".ann")
            ? format("brat")
            : name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json")
                ? format("jsonl")
                : null;
  }

  private static boolean holds(Path folder, String ending) {
    return !list(folder, ending).isEmpty();
  }

  /** The files below a folder whose names end like that, in the order of their names. */
  static List<Path> list(Path path, String ending) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file's text without byte-order mark; null and a problem where it is not UTF-8. */
  static @Nullable String text(Path file, GoldFormat.Reading into) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      into.problem(
          file.toString(), 0, "expected a file that can be read but found: " + e.getMessage());
      return null;
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      long line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      into.problem(
          file.toString(),
          line,
          String.format(
              Locale.ROOT,
              "expected UTF-8 but found the byte 0x%02X at byte %d",
              bytes[in.position()],
              in.position()));
      return null;
    }
    String text = out.flip().toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
