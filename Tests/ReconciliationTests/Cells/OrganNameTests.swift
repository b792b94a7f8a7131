import ReportModel
import Testing

@testable import Reconciliation

struct OrganNameTests {
  @Test(arguments: ["石桥镇人民政府", "云坪县石桥乡人民政府", "白沙区青云街道办事处"])
  func townshipsAndStreetsMakeNoRules(_ name: String) {
    #expect(OrganName(name).noRuleMaker == .township)
  }

  @Test(arguments: ["平川县教育局", "永宁县人民政府", "白沙区人民政府", "金城区卫生健康委员会", "国家税务总局青禾县税务局"])
  func countiesAndTheirDepartmentsMakeNoRules(_ name: String) {
    #expect(OrganName(name).noRuleMaker == .county)
  }

  @Test(arguments: ["海陵市交通运输局", "青禾省教育厅"]) func localDepartmentsMakeNoRules(_ name: String) {
    #expect(OrganName(name).noRuleMaker == .department)
  }

  @Test(arguments: [
    "青禾市人民政府", "青禾市人民政府办公厅", "青禾省人民政府", "云岭壮族自治区人民政府", "云岭壮族自治区教育部", "国家税务总局",
    "国家税务总局青禾市税务局", "海关总署", "青禾经济技术开发区管理委员会", "景德镇市人民政府", "财政部", "",
    "国家市场监督管理总局", "住房和城乡建设部", "农业农村部", "云岭市人民政府办公室", "青禾航空港经济综合实验区管理委员会",
    "云岭自治州人民政府", "中国证券监督管理委员会", "国家金融监督管理总局青禾监管局", "义青市人民政府",
  ])
  func otherNamesProveNothing(_ name: String) {
    #expect(OrganName(name).noRuleMaker == nil)
  }
}
