package libraries;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

class CommonsCsv {
  long fileIsNotClosed(File file, CSVFormat format) throws IOException {
    CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format); // -> UnclosedResource
    return parser.getRecordNumber();
  }

  long fileIsClosed(File file, CSVFormat format) throws IOException {
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return parser.getRecordNumber();
    }
  }

  long textNeedsNoClose(String text, CSVFormat format) throws IOException {
    return CSVParser.parse(text, format).getRecordNumber();
  }

  long readerOfTheCallerStaysTheCallers(Reader reader, CSVFormat format) throws IOException {
    return format.parse(reader).getRecordNumber();
  }

  void printedFileIsDropped(File file, CSVFormat format) throws IOException {
    CSVPrinter printer = format.print(file, StandardCharsets.UTF_8); // -> UnclosedResource
    printer.println();
  }
}
