// Fills a form in with ExcelJS, and copies it with SheetJS.
const ExcelJS = require("exceljs");
const XLSX = require("xlsx");
const [form, folder] = process.argv.slice(2);
const answers = {
  "customer-business-id": ["0245437-2"],
  "customer-sector": [null],
  "customer-contact-name": ["Maija Mäkelä-Åberg"],
  "customer-contact-email": ["maija@elovirta.example"],
  "customer-basis": ["Perimme saatavia toimeksiannosta.\nSopimus 12/2026, kohta 3 – ”osoitteet”."],
  "customer-wanted-from": [new Date(Date.UTC(2027, 2, 1))],
  "customer-data.names": ["Kyllä", "Velallinen yksilöidään nimellä."],
  "customer-data.addresses": ["Kyllä", "Maksuvaatimus\nlähetetään postitse."],
  "customer-data.occupation": ["Ei", null],
};
(async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(form);
  const sheet = book.worksheets[book.worksheets.length - 1];
  sheet.eachRow((row) => {
    const answer = answers[row.getCell(1).value];
    if (!answer) return;
    row.getCell(3).value = answer[0];
    if (answer.length > 1) row.getCell(4).value = answer[1];
  });
  await book.xlsx.writeFile(`${folder}/exceljs.xlsx`);
  const copy = XLSX.readFile(`${folder}/exceljs.xlsx`, { cellDates: true });
  XLSX.writeFile(copy, `${folder}/sheetjs.xlsx`);
  XLSX.writeFile(copy, `${folder}/sheetjs.xls`, { bookType: "biff8" });
  console.log(`ExcelJS      ${require("exceljs/package.json").version}`);
  console.log(`SheetJS      ${XLSX.version}`);
})();
