package libraries;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

class Poi {
  int fileIsNeverClosed(File file) throws IOException {
    Workbook workbook = WorkbookFactory.create(file); // -> UnclosedResource
    return workbook.getNumberOfSheets();
  }

  int fileIsClosed(File file) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(file)) {
      return workbook.getNumberOfSheets();
    }
  }

  void writingLeavesTheFileOpen(File file) throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    FileOutputStream out = new FileOutputStream(file); // -> UnclosedResource
    workbook.write(out);
  }

  void temporaryFilesAreDisposedOf() {
    SXSSFWorkbook workbook = new SXSSFWorkbook();
    try {
      workbook.createSheet();
    } finally {
      workbook.dispose();
    }
  }
}
