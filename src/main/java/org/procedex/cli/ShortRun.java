package org.procedex.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.JMRuntimeException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Tells the JVM that a run is short: below some hundred thousand articles its second compiler costs
 * more than it saves, but for SHA-256, for which it has the processor's own instruction. It is told
 * by compiler directives (JEP 165), as {@code jcmd} gives them.
 */
final class ShortRun {
  private static final String DIRECTIVES =
      """
      [{match: ["sun/security/provider/DigestBase.*", "sun/security/provider/SHA2.*"],
        c2: {Exclude: false}},
       {match: "*.*", c2: {Exclude: true}}]
      """;

  /** Options of the JVM that say something of its compilers, which then stands. */
  private static final Pattern COMPILERS =
      Pattern.compile("-Xint|-Xcomp|-XX:.*(Tier|Inlin|Compil).*");

  private ShortRun() {}

  /**
   * Begins one; without effect where the JVM is told otherwise or does not know such directives.
   */
  static void begin() {
    // With the first compiler alone, which tells itself so, there is nothing to tell.
    if (System.getProperty("java.vm.info", "").contains("emulated-client")) {
      return;
    }
    Thread teller = new Thread(ShortRun::tell, "short-run");
    teller.setDaemon(true);
    teller.start();
  }

  /** What the JVM says to it; empty where it was not told. */
  static String tell() {
    List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
    if (options.stream().anyMatch(option -> COMPILERS.matcher(option).matches())) {
      return "";
    }
    try {
      MBeanServer server = ManagementFactory.getPlatformMBeanServer();
      ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
      Path file = Files.createTempFile("procedex", ".json");
      try {
        Files.writeString(file, DIRECTIVES);
        return String.valueOf(
            server.invoke(
                commands,
                "compilerDirectivesAdd",
                new Object[] {new String[] {'"' + file.toString() + '"'}},
                new String[] {String[].class.getName()}));
      } finally {
        Files.delete(file);
      }
    } catch (IOException | JMException | JMRuntimeException e) {
      // The run takes longer without them and comes to the same.
      return "";
    }
  }
}
